import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import { PageChangesBeside } from '../../components/page-changes.tsx';
import { useAnswer } from '../../components/use-answer.ts';
import { usePageChanges } from '../../components/use-page-changes.ts';
import { findTabBeside } from './tab-beside.ts';

/** Tells what is in it how the page beside has other words now than those that were taken from it. */
export function ChangesBeside({ children }: { children: ComponentChildren }) {
  const [{ value: tab }] = useAnswer(useCallback(findTabBeside, []));
  const changes = usePageChanges(tab)?.changes ?? [];
  return <PageChangesBeside.Provider value={changes}>{children}</PageChangesBeside.Provider>;
}
