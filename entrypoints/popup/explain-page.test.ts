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
    ['chrome://settings/', 'browserPage'],
    ['about:addons', 'browserPage'],
    ['edge://flags', 'browserPage'],
    ['https://chromewebstore.google.com/detail/x', 'store'],
    ['https://chrome.google.com/webstore/category/extensions', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/Home', 'store'],
    ['https://support.mozilla.org/', 'protectedSite'],
    ['chrome-extension://abc/options.html', 'extensionPage'],
    ['moz-extension://abc/options.html', 'extensionPage'],
    ['view-source:https://news.example/', 'pageSource'],
    ['https://news.example/report.PDF?page=2', 'pdf'],
    ['file:///home/reader/report.pdf', 'pdf'],
    ['data:text/plain,hello', 'notAPage'],
    ['https://chrome.google.com/', 'notRunning'],
    ['https://news.example/story', 'notRunning'],
  ] as const)('says of %s: %s', (url, reason) => {
    expect(explainPage({ ...silent, url })).toBe(reason);
  });

  it('asks for patience while a page loads, but not while a browser page does', () => {
    expect(explainPage({ ...silent, isLoading: true })).toBe('loading');
    expect(explainPage({ ...silent, isLoading: true, url: undefined })).toBe('loading');
    expect(explainPage({ ...silent, isLoading: true, url: 'chrome://newtab/' })).toBe(
      'browserPage',
    );
  });

  it('says that files are not allowed only when the browser says so', () => {
    const file = { ...silent, url: 'file:///home/reader/story.html' };
    expect(explainPage({ ...file, isFileAllowed: false })).toBe('fileNotAllowed');
    expect(explainPage({ ...file, isFileAllowed: true })).toBe('notRunning');
    expect(explainPage(file)).toBe('notRunning');
  });

  it('says that the browser withholds the site', () => {
    expect(explainPage({ ...silent, isSiteAllowed: false })).toBe('siteNotAllowed');
  });

  it('makes do without the address', () => {
    expect(explainPage({ ...silent, url: undefined })).toBe('notRunning');
    expect(explainPage({ ...silent, url: 'nonsense' })).toBe('notRunning');
  });
});

describe('explainPage, of a page that answers', () => {
  const answering: PageFacts = { ...silent, contentType: 'text/html' };

  it('has nothing to explain when the site is on', () => {
    expect(explainPage(answering)).toBeNull();
    expect(explainPage({ ...answering, url: 'https://news.example/about.pdf' })).toBeNull();
  });

  it('says that the site is off', () => {
    expect(explainPage({ ...answering, isSiteOn: false })).toBe('siteOff');
  });

  it.each([
    ['application/rss+xml', 'data'],
    ['text/xml', 'data'],
    ['application/json', 'data'],
    ['image/svg+xml', 'notAPage'],
    ['application/xhtml+xml', null],
  ])('says of %s: %s', (contentType, reason) => {
    expect(explainPage({ ...answering, contentType })).toBe(reason);
  });

  it('tells a PDF by its type', () => {
    expect(explainPage({ ...answering, contentType: 'application/pdf' })).toBe('pdf');
  });
});
