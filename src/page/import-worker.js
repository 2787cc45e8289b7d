// Starts the import worker's program; Trunk builds both files beside this one.
importScripts("./reader.js");
wasm_bindgen({ module_or_path: "./reader_bg.wasm" }).catch(() => {
  // A promise that fails is no error of the worker; the page waits for this one.
  postMessage(JSON.stringify({ failed: "unavailable" }));
});
