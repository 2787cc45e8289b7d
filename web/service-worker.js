// Keeps the site in the browser, for reading without a network. The build writes what there is
// before this, as `site`: a version, the hash of every file by its path, and the page at the root.
//
// A file is answered from here only while its bytes are those of this version, and a page only
// while all that it needs is: no page ever runs with half of its program, or another's. The pages
// of a folder are one page in all languages, and kept together.

const files = { ...site.shell, ...site.pages, ...site.reader };
const root = new URL(registration.scope);
// Sites below other folders of the same host have caches of their own.
const prefix = `budget-viewer ${root.pathname} `;
const name = prefix + site.version;

const has = (list, path) => Object.hasOwn(list, path);
const address = (path) => new URL(path, root).href;
const cacheNames = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));

/** The path of an address from the site's root, if it is in the site. */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  return pathname.slice(root.pathname.length).replace(/(^|\/)index\.html$/, "$1") || site.root;
}

/** A page in all languages. */
function renderings(path) {
  const folder = path.replace(/[^/]+$/, "");
  return Object.keys(site.pages).filter((page) => page.startsWith(folder));
}

async function isPublished(response, path) {
  const hash = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return files[path] === `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

/** The file of this version: kept if it is, else fetched and kept. */
async function file(path) {
  const cache = await caches.open(name);
  // What did not change is taken over from the version before.
  for (const holder of [cache, caches]) {
    const kept = await holder.match(address(path));
    if (!kept || !(await isPublished(kept.clone(), path))) continue;
    if (holder === caches) await cache.put(address(path), kept.clone());
    return kept;
  }
  const mode = has(site.pages, path) ? "no-cache" : "default";
  const fetched = await fetch(address(path), { integrity: files[path], cache: mode, redirect: "error" });
  // Where there is no room for it, it is of use all the same.
  await cache.put(address(path), fetched.clone()).catch(() => {});
  return fetched;
}

/** What is worth keeping: what every page needs, and what was opened, now or of an older version. */
async function wanted() {
  const keys = async (name) => (await caches.open(name)).keys();
  const kept = (await Promise.all((await cacheNames()).map(keys))).flat();
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  const paths = [...kept, ...open].map(({ url }) => pathOf(url));
  const pages = [site.root, ...paths].filter((path) => has(site.pages, path)).flatMap(renderings);
  const reader = paths.some((path) => path?.startsWith("assets/reader")) ? Object.keys(site.reader) : [];
  return new Set([...Object.keys(site.shell), ...pages, ...reader]);
}

/** The page with all that it needs to be used. */
async function whole(path) {
  const [page] = await Promise.all([path, ...Object.keys(site.shell)].map(file));
  return page;
}

async function page(request, path) {
  if (has(site.pages, path)) return whole(path).catch(() => fetch(request));
  // Whether an address that this version does not know is there, its host knows best.
  return fetch(request).catch(() => {
    const folder = `${path}/`;
    if (has(site.pages, folder)) return Response.redirect(address(folder) + new URL(request.url).search);
    return whole(site.root);
  });
}

/** Keeps a page in the languages that it was not opened in, while the reader reads. */
async function keep(answer, path) {
  await answer;
  if (has(site.pages, path)) await Promise.all(renderings(path).map(file));
}

addEventListener("install", (event) => {
  event.waitUntil(wanted().then((paths) => Promise.all([...paths].map(file))));
});

addEventListener("activate", (event) => {
  const leave = async () => {
    for (const old of await cacheNames()) if (old !== name) await caches.delete(old);
    await clients.claim();
  };
  event.waitUntil(leave());
});

addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || path === undefined) return;
  if (request.mode === "navigate") {
    const answer = page(request, path);
    event.respondWith(answer);
    // Without a network there may be nothing more to keep.
    event.waitUntil(keep(answer, path).catch(() => {}));
  } else if (has(files, path)) event.respondWith(file(path));
});
