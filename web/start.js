// Before the first paint: the reader's appearance, and that scripts run. After it: the program,
// which `published` gets: the build puts fetched.js or packed.js before this.
(function (root) {
  root.dataset.scripts = "on";
  var query = new URLSearchParams(location.search);
  var theme = query.get("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;

  // One chart alone, framed by another page: hidden until it is there, whole without it.
  var chart = query.get("embed");
  if (chart) {
    root.dataset.framed = "";
    addEventListener("DOMContentLoaded", function () {
      var alone = document.querySelector('figure[data-chart="' + CSS.escape(chart) + '"]');
      if (!alone) return delete root.dataset.framed;
      alone.dataset.alone = "";
      for (var around = alone; (around = around.parentElement).id !== "app";) around.dataset.around = "";
      if (parent !== window) new ResizeObserver(function () {
        parent.postMessage({ budgetChart: chart, height: root.offsetHeight }, "*");
      }).observe(root);
    });
  }

  // A reader's own file takes the place of what is published, and another form that of what the
  // framed chart opens with, once the program has it.
  var drawn = query.getAll("form").some(function (form) {
    var colon = form.lastIndexOf(":");
    return colon < 0 ? form : form.slice(0, colon) === chart;
  });
  if (query.get("file") === "own" || chart && drawn) root.dataset.awaited = "";

  // What a reader does before the program is there is not lost: the program calls
  // `stopCollecting`, and then does what `earlyEvents` ask for.
  var early = window.earlyEvents = [];
  function collect(event) {
    if (!isForProgram(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    early.push(event);
  }
  // Whether only the program can do it. What opens another tab is for the browser, and so are the
  // keys that it makes clicks of: these are collected as clicks.
  function isForProgram(event) {
    var target = event.target;
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
    if (!target.closest || !target.closest("#app")) return false;
    if (event.type === "click") return target.closest("button, [role=button], svg a");
    if (event.key === "Enter") return target.closest("[role=button]:not(a, button)");
    if (event.key === " ") return target.closest("[role=button]:not(button), svg a");
    return /^(Arrow(Up|Down|Left|Right)|Home|End|Escape)$/.test(event.key) && target.closest("svg a");
  }
  var kinds = ["click", "keydown"];
  kinds.forEach(function (kind) {
    document.addEventListener(kind, collect, true);
  });
  window.stopCollecting = function () {
    kinds.forEach(function (kind) {
      document.removeEventListener(kind, collect, true);
    });
  };

  // Without a program the last of the marks that a reader pressed leads to its row, as links do.
  function followLast() {
    var links = early.flatMap(function (event) {
      return event.type === "click" ? event.target.closest("svg a") || [] : [];
    });
    if (links.length) location.hash = links.pop().getAttribute("href");
  }

  // Where the program cannot start, the prerendered page says so and shows everything.
  function fail() {
    var failure = document.getElementById("failure");
    if (root.dataset.ready || !failure || !failure.hidden) return;
    delete root.dataset.scripts;
    delete root.dataset.awaited;
    var english = failure.dataset.english;
    if (query.get("lang") === "en" && english) failure.textContent = english;
    failure.hidden = false;
    giveUp();
  }

  // The program calls this where it cannot go on, which may be before it was ready.
  function giveUp() {
    stopCollecting();
    if (!root.dataset.ready) followLast();
  }
  window.giveUp = giveUp;
  addEventListener("unhandledrejection", fail);
  addEventListener("error", fail, true);

  // All else waits: the first paint would come later for it.
  addEventListener("DOMContentLoaded", function () {
    wasm_bindgen({ module_or_path: published("program") });

    // Where browsers take only such addresses for programs, these alone are: they are our own.
    var own = window.trustedTypes
      ? trustedTypes.createPolicy("budget-viewer", { createScriptURL: String })
      : { createScriptURL: String };

    // The program calls this for every file that a reader opens. Workers know no integrity: this
    // one starts from bytes that were checked, and is handed those of its program.
    var reader;
    window.openReader = function () {
      reader = reader || published("reader").then(function (response) {
        return response.blob();
      }).then(URL.createObjectURL);
      var program = published("readerProgram").then(function (response) {
        return response.arrayBuffer();
      });
      return Promise.all([reader, program]).then(function (parts) {
        var worker = new Worker(own.createScriptURL(parts[0]));
        worker.postMessage(parts[1], [parts[1]]);
        return worker;
      }, function (error) {
        reader = undefined;
        throw error;
      });
    };

    // What is kept for reading without a network takes no time from the page, and has no place in
    // another page's frame; a page that stands alone has no site to keep, nor has one that was not
    // prerendered. The reader decides when a new version takes over; then all pages begin anew, so
    // that none is of two versions.
    var workers = navigator.serviceWorker;
    var update = document.getElementById("update");
    var takeOver = update.querySelector("button");
    if (!workers || window !== top || !root.dataset.base || !takeOver) return;
    if (workers.controller) {
      workers.addEventListener("controllerchange", function () {
        location.reload();
      });
    }
    new MutationObserver(function (_, observer) {
      observer.disconnect();
      workers.register(own.createScriptURL(root.dataset.base + "sw.js")).then(function (registration) {
        function offer() {
          update.hidden = !registration.waiting || !workers.controller;
        }
        function watch() {
          offer();
          if (registration.installing) registration.installing.addEventListener("statechange", offer);
        }
        watch();
        registration.addEventListener("updatefound", watch);
        takeOver.addEventListener("click", function () {
          registration.waiting.postMessage("take over");
        });
      }, function () {
        // Where the browser may keep nothing, the page works as before.
      });
    }).observe(root, { attributeFilter: ["data-ready"] });
  });
})(document.documentElement);
