import { popupText } from '../../components/popup-text.ts';

interface Props {
  host: string;
  isOn: boolean;
  change(isOn: boolean): void;
}

/** Marks this site's names or not; the page follows at once. */
export function SiteSwitch({ host, isOn, change }: Props) {
  return (
    <label class="site">
      <span>
        {popupText.siteSwitch} <bdi class="host">{host}</bdi>
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        aria-checked={isOn}
        onChange={({ currentTarget }) => change(currentTarget.checked)}
      />
    </label>
  );
}
