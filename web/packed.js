// Where the programs of a page that stands alone are: in it, compressed.
function published(file) {
  var text = atob(document.getElementById("packed-" + file).textContent);
  var packed = Uint8Array.from(text, function (character) {
    return character.charCodeAt(0);
  });
  var stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  var response = new Response(stream, { headers: { "content-type": "application/wasm" } });
  return Promise.resolve(response);
}
