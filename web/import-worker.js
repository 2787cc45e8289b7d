// Starts the import worker's program, which the page hands over before any file. The build puts
// the program's own script before this.
onmessage = ({ data }) => {
  wasm_bindgen({ module_or_path: data }).catch(() => {
    // A promise that fails is no error of the worker; the page waits for this one.
    postMessage(['unavailable']);
  });
};
