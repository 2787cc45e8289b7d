// Where the programs of a page that stands alone are: in it, compressed.
var published = (function (parsed) {
  return function (file) {
    return parsed.then(function () {
      var text = atob(document.getElementById("packed-" + file).textContent);
      var packed = Uint8Array.from(text, function (character) {
        return character.charCodeAt(0);
      });
      var stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
      return new Response(stream, { headers: { "content-type": "application/wasm" } });
    });
  };
})(new Promise(function (done) {
  addEventListener("DOMContentLoaded", done);
}));
