import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatDate } from '../../components/format-date.ts';
import { formatNumber, language, plural, t } from '../../lib/i18n/texts.ts';
import { dateOf, type PlacedStatement } from './filter-statements.ts';
import { layOutTimeline, type TimelineDot, type TimelineTick } from './timeline-layout.ts';

const tickFormats = {
  day: new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }),
  month: new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' }),
};

/** A tick's words; the year stands under the first one and each January. */
function tickWords({ at, unit }: TimelineTick, isFirst: boolean): string {
  const words = tickFormats[unit].format(at);
  const isJanuary = new Date(at).getUTCMonth() === 0;
  return unit === 'month' && (isFirst || isJanuary)
    ? `${words} ${tickFormats.year.format(at)}`
    : words;
}

function Dot({ dot, title, choose }: { dot: TimelineDot; title: string; choose(): void }) {
  const { x, y, stance, isUncertain } = dot;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; the list below has it all
    <g class="dot" data-stance={stance} data-uncertain={isUncertain} onClick={choose}>
      <title>{title}</title>
      <circle class="target" cx={x} cy={y} r={12} />
      <circle class="ring" cx={x} cy={y} r={5.5} />
      {stance === 'qualifies' && <path class="half" d={`M${x} ${y - 5.5}a5.5 5.5 0 0 0 0 11z`} />}
    </g>
  );
}

/** Who said it, when, and on which side. */
function titleOf(placed: PlacedStatement | undefined): string {
  if (!placed) return '';
  const { statement, stance } = placed;
  const speaker = statement.speaker?.label.text ?? t('statement.speakerUnclear');
  const date = formatDate(dateOf(statement));
  return t('panel.dot', { side: t(`side.${stance}`), speaker, date });
}

interface Props {
  statements: PlacedStatement[];
  /** Called with the key of the statement that the reader clicked. */
  choose(key: string): void;
}

/**
 * The statements on a line of time. A dashed ring is a date that is inferred or not known to the
 * day, a soft bar its span, an arc joins an answer to what it answers. A picture of what the list
 * says in words, and so one image to assistive technology.
 */
export function Timeline({ statements, choose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const isReversed = box.current !== null && getComputedStyle(box.current).direction === 'rtl';
  const layout = useMemo(
    () => (width > 0 ? layOutTimeline(statements, width, isReversed) : null),
    [statements, width, isReversed],
  );
  const placed = useMemo(
    () => new Map(statements.map((each) => [each.statement.key, each])),
    [statements],
  );
  return (
    <figure class="timeline">
      {/* Measured apart from the picture, whose own height follows from the width. */}
      <div ref={box} />
      {layout && (
        <svg
          width={layout.width}
          height={layout.height}
          role="img"
          aria-label={plural('panel.timeline', layout.dots.length)}
        >
          <path class="axis" d={`M0 ${layout.axis}H${layout.width}`} />
          {layout.ticks.map((tick, index) => (
            <g class="tick" key={tick.at}>
              <path d={`M${tick.x} ${layout.axis - 3}v6`} />
              <text x={tick.x} y={layout.axis + 17}>
                {tickWords(tick, index === 0)}
              </text>
            </g>
          ))}
          {layout.dots.map(
            ({ key, span, y }) =>
              span && (
                <rect
                  class="span"
                  key={key}
                  x={span.x}
                  y={y - 2}
                  width={span.width}
                  height={4}
                  rx={2}
                />
              ),
          )}
          {layout.arcs.map(({ from, to }) => (
            <path
              class="arc"
              key={`${from.key} ${to.key}`}
              d={`M${from.x} ${from.y - 6}Q${(from.x + to.x) / 2} ${Math.min(from.y, to.y) - 26} ${to.x} ${to.y - 6}`}
            />
          ))}
          {layout.dots.map((dot) => (
            <Dot
              key={dot.key}
              dot={dot}
              title={titleOf(placed.get(dot.key))}
              choose={() => choose(dot.key)}
            />
          ))}
          {layout.crowded.map(({ x, count }) => (
            <text class="crowd" key={x} x={x} y={12}>
              +{formatNumber(count)}
            </text>
          ))}
        </svg>
      )}
      {layout && layout.undated > 0 && (
        <figcaption>{plural('panel.undated', layout.undated)}</figcaption>
      )}
    </figure>
  );
}
