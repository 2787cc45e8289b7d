// Starts the import worker's program, whose own script the build puts before this.
fetch(new URL("{reader_bg.wasm}", origin), { integrity: "{reader_bg.wasm integrity}" })
  .then((program) => wasm_bindgen({ module_or_path: program }))
  .catch(() => {
    // A promise that fails is no error of the worker; the page waits for this one.
    postMessage(JSON.stringify({ failed: "unavailable" }));
  });
