import { t } from '../lib/i18n/texts.ts';

/** A key's thumbprint in groups that people can compare; copying it gives it whole. */
export function Fingerprint({ thumbprint }: { thumbprint: string }) {
  const groups = thumbprint.match(/.{1,4}/g) ?? [];
  return (
    <code class="fingerprint" dir="ltr" title={t('options.fingerprint')}>
      {groups.map((group, index) => (
        <span key={`${index} ${group}`}>{group}</span>
      ))}
    </code>
  );
}
