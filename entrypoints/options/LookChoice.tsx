import { useEffect, useRef } from 'preact/hooks';
import { Choice } from '../../components/Choice.tsx';
import { rich } from '../../components/rich-text.tsx';
import { storeChange } from '../../components/use-settings.ts';
import type { TextKey } from '../../lib/i18n/create-texts.ts';
import { t } from '../../lib/i18n/texts.ts';
import {
  lookOf,
  type MarkStrength,
  type MarkStyle,
  markStrengths,
  markStyles,
  type Settings,
} from '../../lib/settings/settings.ts';

const styleNames = {
  under: 'options.styleUnder',
  wash: 'options.styleWash',
  over: 'options.styleOver',
} as const satisfies Record<MarkStyle, TextKey>;

const strengthNames = {
  faint: 'options.strengthFaint',
  plain: 'options.strengthPlain',
  strong: 'options.strengthStrong',
} as const satisfies Record<MarkStrength, TextKey>;

/** A sentence with each mark of a name, painted by the sheet that paints them in pages. */
function Example({ look }: { look: string }) {
  const twoSided = useRef<HTMLSpanElement>(null);
  const oneSided = useRef<HTMLSpanElement>(null);
  const onRecord = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const marked = [
      [`gainsay-two-sided${look}`, twoSided.current],
      [`gainsay-one-sided${look}`, oneSided.current],
      [`gainsay-on-record${look}`, onRecord.current],
    ] as const;
    for (const [name, element] of marked) {
      if (!element) continue;
      const range = new Range();
      range.selectNodeContents(element);
      CSS.highlights.set(name, new Highlight(range));
    }
    return () => {
      for (const [name] of marked) CSS.highlights.delete(name);
    };
  }, [look]);
  return (
    <p class="look-example">
      {rich('options.lookExample', {
        twoSided: <span ref={twoSided}>{t('options.lookTwoSided')}</span>,
        oneSided: <span ref={oneSided}>{t('options.lookOneSided')}</span>,
        onRecord: <span ref={onRecord}>{t('options.lookOnRecord')}</span>,
      })}
    </p>
  );
}

/** How marks look, with an example; open pages follow at once. */
export function LookChoice({ settings }: { settings: Settings }) {
  const { markStyle, markStrength } = settings;
  return (
    <>
      <Choice
        name={t('options.style')}
        values={markStyles}
        chosen={markStyle}
        say={(style) => t(styleNames[style])}
        choose={(style) => storeChange((known) => ({ ...known, markStyle: style }))}
      />
      <Choice
        name={t('options.strength')}
        values={markStrengths}
        chosen={markStrength}
        say={(strength) => t(strengthNames[strength])}
        choose={(strength) => storeChange((known) => ({ ...known, markStrength: strength }))}
      />
      {markStyle === 'wash' && <p class="hint">{t('options.washContrast')}</p>}
      <Example look={lookOf(settings)} />
    </>
  );
}
