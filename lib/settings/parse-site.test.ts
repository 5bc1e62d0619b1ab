import { expect, it } from 'vitest';
import { parseSite } from './parse-site.ts';

it.each([
  ['news.example', 'news.example'],
  ['  News.Example ', 'news.example'],
  ['www.news.example/story?page=2', 'www.news.example'],
  ['http://news.example:8080/', 'news.example'],
  ['localhost:3000', 'localhost'],
  ['127.0.0.1', '127.0.0.1'],
  ['[::1]:80', '[::1]'],
  ['новости.example', 'xn--b1amnebsh.example'],
])('reads %j as the site %s', (typed, site) => {
  expect(parseSite(typed)).toBe(site);
});

it.each([
  '',
  '   ',
  'two words',
  'a,b',
  'file:///home/story.html',
  'about:blank',
  '*.example',
  '://',
])('takes %j for no site', (typed) => {
  expect(parseSite(typed)).toBeNull();
});
