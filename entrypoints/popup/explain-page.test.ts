import { describe, expect, it } from 'vitest';
import { explainPage, type PageFacts } from './explain-page.ts';

const silent: PageFacts = {
  url: 'https://news.example/story',
  contentType: null,
  isLoading: false,
  isSiteOn: true,
  isFileAllowed: null,
  isSiteAllowed: null,
};

describe('explainPage, of a page whose frames are silent', () => {
  it.each([
    ['chrome://settings/', 'browser-page'],
    ['about:addons', 'browser-page'],
    ['edge://flags', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category/extensions', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/Home', 'store'],
    ['https://support.mozilla.org/', 'protected-site'],
    ['chrome-extension://abc/options.html', 'extension-page'],
    ['moz-extension://abc/options.html', 'extension-page'],
    ['view-source:https://news.example/', 'page-source'],
    ['https://news.example/report.PDF?page=2', 'pdf'],
    ['file:///home/reader/report.pdf', 'pdf'],
    ['data:text/plain,hello', 'not-a-page'],
    ['https://chrome.google.com/', 'not-running'],
    ['https://news.example/story', 'not-running'],
  ] as const)('says of %s: %s', (url, reason) => {
    expect(explainPage({ ...silent, url })).toBe(reason);
  });

  it('asks for patience while a page loads, but not while a browser page does', () => {
    expect(explainPage({ ...silent, isLoading: true })).toBe('loading');
    expect(explainPage({ ...silent, isLoading: true, url: undefined })).toBe('loading');
    expect(explainPage({ ...silent, isLoading: true, url: 'chrome://newtab/' })).toBe(
      'browser-page',
    );
  });

  it('says that files are not allowed only when the browser says so', () => {
    const file = { ...silent, url: 'file:///home/reader/story.html' };
    expect(explainPage({ ...file, isFileAllowed: false })).toBe('file-not-allowed');
    expect(explainPage({ ...file, isFileAllowed: true })).toBe('not-running');
    expect(explainPage(file)).toBe('not-running');
  });

  it('says that the browser withholds the site', () => {
    expect(explainPage({ ...silent, isSiteAllowed: false })).toBe('site-not-allowed');
  });

  it('makes do without the address', () => {
    expect(explainPage({ ...silent, url: undefined })).toBe('not-running');
    expect(explainPage({ ...silent, url: 'nonsense' })).toBe('not-running');
  });
});

describe('explainPage, of a page that answers', () => {
  const answering: PageFacts = { ...silent, contentType: 'text/html' };

  it('has nothing to explain when the site is on', () => {
    expect(explainPage(answering)).toBeNull();
    expect(explainPage({ ...answering, url: 'https://news.example/about.pdf' })).toBeNull();
  });

  it('says that the site is off', () => {
    expect(explainPage({ ...answering, isSiteOn: false })).toBe('site-off');
  });

  it('tells a PDF by its type', () => {
    expect(explainPage({ ...answering, contentType: 'application/pdf' })).toBe('pdf');
  });
});
