// The page on its way from the host to the browser.

/** Serves the pages at these paths with other HTML. */
export async function changePage(page, edit, paths = ['/', '/tianmen-12345/2026/', '/tianmen-12345/2026/en.html']) {
  await page.route(
    (url) => paths.includes(url.pathname),
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: edit(await response.text()) });
    },
  );
}

/** The same page with another disclosure in it: what `edit` makes of the one that it was sent with. */
export function withData(html, edit) {
  const [script, begin, json] = html.match(/(<script[^>]* id="disclosure">)(.*?)<\/script>/s);
  const disclosure = JSON.parse(json);
  edit(disclosure);
  // A text must not end the script.
  const changed = JSON.stringify(disclosure).replaceAll('<', String.raw`\u003c`);
  return html.replace(script, () => `${begin}${changed}</script>`);
}

/** The same page with nothing in it: neither content nor data. */
export function withoutContent(html) {
  const [before, after] = [html.indexOf('<div id="app">'), html.search(/<script[^>]* id="disclosure">/)];
  const end = html.slice(after).replaceAll(/<script[^>]* id="(disclosure|report)">.*?<\/script>/gs, '');
  return `${html.slice(0, before)}<div id="app"></div>${end}`;
}
