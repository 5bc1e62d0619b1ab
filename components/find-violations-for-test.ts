/** Accessibility rules asked of what is rendered, in both colour schemes. */
import axe from 'axe-core';

/** What WCAG 2.2 asks at level AA, and what axe holds for good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const schemes = ['light', 'dark'] as const;

/**
 * Asks axe about the document, once light and once dark.
 * @param rulesOff rules about what the test's own page lacks, such as a heading of level 1
 * @returns one line for each violation: the scheme, the rule, and the elements; none when all is well
 */
export async function findViolations(rulesOff: readonly string[] = []): Promise<string[]> {
  const { style } = document.documentElement;
  // Buttons would fade into the other scheme's colours while axe looks.
  const still = document.createElement('style');
  still.textContent = '* { transition: none !important }';
  document.head.append(still);
  const found: string[] = [];
  const rules = Object.fromEntries(rulesOff.map((rule) => [rule, { enabled: false }]));
  for (const scheme of schemes) {
    style.colorScheme = scheme;
    // The page that a test stands in has no colour of its own, as the card's has none.
    style.backgroundColor = scheme === 'dark' ? '#1e1f22' : '#fffefb';
    const { violations } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      rules,
    });
    for (const { id, nodes } of violations) {
      found.push(
        `${scheme}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`).join('\n')}`,
      );
    }
  }
  still.remove();
  style.colorScheme = '';
  style.backgroundColor = '';
  return found;
}
