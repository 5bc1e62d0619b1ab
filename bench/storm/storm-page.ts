/** A page that never rests: a chat that gains and drops lines, and a ticker, with names in both. */

/** Changes of text a second. */
export const changesPerSecond = 10_000;

/** How many changes the page has made so far, to be evaluated in it. */
export const madeExpression = 'made';

/** @param names that stand in the lines now and then */
export function stormPage(names: readonly string[]): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Storm</title>
<style>#ticker span { display: inline-block; width: 8em } #chat { height: 20em; overflow: hidden }</style>
<div id="ticker">${'<span>-</span>'.repeat(100)}</div><div id="chat"></div>
<script>
  const names = ${JSON.stringify(names)};
  const cells = [...document.querySelectorAll('#ticker span')].map(({ firstChild }) => firstChild);
  const chat = document.querySelector('#chat');
  let serial = 0, made = 0;
  const started = performance.now();
  const change = () => {
    serial++;
    const name = serial % 7 === 0 ? names[serial % names.length] : 'nobody';
    if (serial % 10 < 6) {
      cells[serial % cells.length].data = name + ' ' + serial;
      made++;
      return;
    }
    const line = document.createElement('p');
    line.textContent = 'Line ' + serial + ' of the chat, in which ' + name + ' is spoken of.';
    chat.prepend(line);
    made++;
    if (chat.childElementCount > 50) {
      chat.lastElementChild.remove();
      made++;
    }
  };
  // As many as are due by now, so that a slow machine does not make the storm weaker.
  setInterval(() => {
    const due = Math.min(made + 2000, (performance.now() - started) / 1000 * ${changesPerSecond});
    while (made < due) change();
  }, 10);
</script>`;
}
