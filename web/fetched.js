// Where a site's programs are: beside the page. Nothing runs but the very bytes that were published.
var published = (function (files) {
  return function (file) {
    return fetch(files[file], { integrity: files[file + "Integrity"] });
  };
})(document.currentScript.dataset);
