/**
 * Whether a page is light or dark where something stands, told from computed styles: most dark pages
 * declare no `color-scheme`, and some declare one that they do not look like.
 */

export type Scheme = 'light' | 'dark';

/** Where something stands, as the computed styles have it. */
export interface Surroundings {
  /** `background-color` of its element and of those around it, the nearest first. */
  backgrounds: readonly string[];
  /** `color` of its words. */
  words: string;
  /** What is behind a page that has no colour of its own; null where another page is. */
  canvas: Scheme | null;
}

interface Shade {
  /** WCAG 2.2 relative luminance, near enough for colours of a wider gamut. */
  luminance: number;
  /** 0 to 1. */
  alpha: number;
}

/** On a paper of this luminance black and white words have the same contrast. */
const middle = 0.179;

/** Words of less contrast cannot be read: what is behind them is not what their elements say. */
const leastContrast = 1.6;

const encode = (light: number) =>
  light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
const decode = (value: number) =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

const sum = (red: number, green: number, blue: number) =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** How a colour function's first three numbers make a luminance (CSS Color 4). */
const luminances: Record<string, (parts: [number, number, number]) => number> = {
  rgb: ([red, green, blue]) => sum(decode(red / 255), decode(green / 255), decode(blue / 255)),
  srgb: ([red, green, blue]) => sum(decode(red), decode(green), decode(blue)),
  'srgb-linear': ([red, green, blue]) => sum(red, green, blue),
  'display-p3': ([red, green, blue]) => sum(decode(red), decode(green), decode(blue)),
  lab: ([lightness]) => ((lightness + 16) / 116) ** 3,
  lch: ([lightness]) => ((lightness + 16) / 116) ** 3,
  oklab: ([lightness]) => lightness ** 3,
  oklch: ([lightness]) => lightness ** 3,
};

/** @param color as `getComputedStyle` serialises it; null for one of a space that is not known */
function readShade(color: string): Shade | null {
  const [, name = '', content = ''] = /^(\w+)\((.*)\)$/.exec(color) ?? [];
  const space = name === 'color' ? (content.split(' ')[0] ?? '') : name.replace('rgba', 'rgb');
  const luminanceOf = luminances[space];
  const parts = content.replace(space, '').match(/-?[\d.]+(e-?\d+)?|none/g) ?? [];
  const [one = 0, two = 0, three = 0, alpha = 1] = parts.map((part) => Number(part) || 0);
  if (!luminanceOf || parts.length < 3) return null;
  return { luminance: Math.min(1, Math.max(0, luminanceOf([one, two, three]))), alpha };
}

const schemeOf = (luminance: number): Scheme => (luminance < middle ? 'dark' : 'light');

function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The luminance behind the words; null where nothing opaque is. Layers mix as their sRGB values do. */
function findPaper({ backgrounds, canvas }: Surroundings): number | null {
  let grey = 0;
  let through = 1;
  const shades = backgrounds.map(readShade);
  if (canvas) shades.push({ luminance: canvas === 'dark' ? 0.01 : 1, alpha: 1 });
  for (const shade of shades) {
    if (!shade) continue;
    grey += through * shade.alpha * encode(shade.luminance);
    through *= 1 - shade.alpha;
    if (through < 0.02) return decode(grey / (1 - through));
  }
  return null;
}

/**
 * Whether it is light or dark there: by the nearest opaque background, by the words' own colour
 * where there is none or where they could not be read on it (a picture is behind them).
 */
export function chooseScheme(surroundings: Surroundings): Scheme {
  const words = readShade(surroundings.words)?.luminance ?? 0;
  const paper = findPaper(surroundings);
  if (paper !== null && contrastOf(paper, words) >= leastContrast) return schemeOf(paper);
  return schemeOf(words) === 'dark' ? 'light' : 'dark';
}

/**
 * The scheme of a page's canvas.
 * @param declared computed `color-scheme` of its root, or what its meta element says where that is `normal`
 * @param isSystemDark whether the reader's system is dark
 */
export function readCanvas(declared: string, isSystemDark: boolean): Scheme {
  const schemes = declared.split(/\s+/);
  const isDark = schemes.includes('dark');
  if (isDark && schemes.includes('light')) return isSystemDark ? 'dark' : 'light';
  return isDark ? 'dark' : 'light';
}
