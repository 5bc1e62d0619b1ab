import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { linkScheme } from './lib/net/address.ts';
import { compiledAtOnce } from './scripts/build/compiled-at-once.ts';
import { leaveOut } from './scripts/build/leave-out.ts';
import { marksSheet } from './scripts/build/marks-sheet.ts';
import { notePackages, writeNotices } from './scripts/build/notices.ts';
import { plainScripts } from './scripts/build/plain-scripts.ts';
import { rootHighlights } from './scripts/build/root-highlights.ts';
import { squeezeSheet } from './scripts/build/squeeze-sheet.ts';
import { buildBundledCorpora } from './scripts/build-bundled-corpora.ts';
import { listPdfFiles } from './scripts/list-pdf-files.ts';

/**
 * Oldest browsers that have what the code needs: `CSS.highlights.highlightsFromPoint` came last
 * in both (Chromium 140, Firefox 150), after user-origin content styles (Firefox 144).
 */
const minimumChrome = '140';
const minimumFirefox = '150.0';

/** Folders of the packages that are in this build. */
const bundledPackages = new Set<string>();

const permissions = ['storage', 'unlimitedStorage', 'alarms', 'contextMenus', 'activeTab'];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  vite: ({ browser }) => ({
    plugins: [
      preact(),
      plainScripts(),
      compiledAtOnce(['content-reader.js', 'content-marks.js']),
      notePackages(bundledPackages),
      // Firefox has `browser`, and the polyfill would do nothing there.
      ...(browser === 'firefox' ? [leaveOut('webextension-polyfill')] : []),
    ],
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? permissions : [...permissions, 'sidePanel'],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    // A publisher's page may link to its corpus; the reader still has to agree on the options page.
    ...(browser === 'firefox' && {
      protocol_handlers: [
        {
          protocol: linkScheme.slice(0, -1),
          name: '__MSG_manifest_name__',
          uriTemplate: '/options.html?subscribe=%s',
        },
      ],
    }),
    action: { default_title: '__MSG_manifest_button__' },
    omnibox: { keyword: 'gs' },
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+Down' },
        description: '__MSG_manifest_nextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+Up' },
        description: '__MSG_manifest_previousMention__',
      },
      'record-selection': {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: '__MSG_manifest_recordSelection__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gainsay@gainsay.invalid',
              strict_min_version: minimumFirefox,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: minimumChrome,
          // Firefox reads an organisation's rules without a schema, and warns of this key.
          storage: { managed_schema: 'managed-schema.json' },
        }),
    web_accessible_resources: [
      {
        // The second is loaded by content scripts (docs/decisions/0011-card-script-loaded-late.md).
        resources: [
          'card.html',
          ...['content-card.js', 'content-reader.js', 'content-marks.js', 'content-record.js'],
        ],
        matches: ['<all_urls>'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
  }),
  hooks: {
    'build:before': () => buildBundledCorpora('corpora', 'public/corpora'),
    'build:done': ({ config }) =>
      writeFile(
        join(config.outDir, 'NOTICES.txt'),
        writeNotices(bundledPackages, join(config.root, 'assets/notices')),
      ),
    'build:publicAssets': ({ config }, files) => {
      const sheet = squeezeSheet(marksSheet());
      const contents = config.browser === 'firefox' ? sheet : rootHighlights(sheet);
      files.push({ relativeDest: 'marks.css', contents });
      files.push(...listPdfFiles());
    },
    // WXT's wrapper for content scripts announces the script to the page and lets the page stop
    // it (docs/browser-bugs.md), so the content script is built as a plain script and listed by us.
    'entrypoints:found': (_, entrypoints) => {
      for (const entrypoint of entrypoints) {
        if (entrypoint.name === 'content') entrypoint.type = 'unlisted-script';
      }
    },
    'build:manifestGenerated': (_, manifest) => {
      const matches = ['<all_urls>'];
      const everywhere = { matches, all_frames: true, match_origin_as_fallback: true };
      manifest.content_scripts = [
        {
          ...everywhere,
          // Before the page's own scripts, which may keep events to themselves.
          run_at: 'document_start',
          js: ['content-events.js'],
        },
        {
          ...everywhere,
          run_at: 'document_end',
          js: ['content.js'],
          css: ['marks.css'],
          // Not in WXT's types: the sheet must reach shadow trees, and the page's own styles must not
          // outweigh it.
          ...{ css_origin: 'user' },
        },
      ];
    },
  },
});
