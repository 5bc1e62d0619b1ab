/** Gives the reader a file. */

/** Longest file name without its ending, characters. */
const longestName = 80;

/** A name that every file system takes, made of words. */
export function toFileName(words: string): string {
  const name = words
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|.]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...name].slice(0, longestName).join('').trim() || 'gainsay';
}

/** Offers bytes as a download, without any permission. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(address));
}

/**
 * Offers text as a download.
 * @param type media type, such as `text/csv`
 */
export function saveFile(name: string, type: string, content: string): void {
  saveBlob(name, new Blob([content], { type: `${type};charset=utf-8` }));
}
