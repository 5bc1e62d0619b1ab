import { type Marking, markings } from '../lib/settings/settings.ts';
import { popupText } from './popup-text.ts';

interface Props {
  marking: Marking;
  change(marking: Marking): void;
}

/** How often a name is marked where a page repeats it; open pages follow at once. */
export function MarkingChoice({ marking, change }: Props) {
  return (
    <label class="control">
      <span>{popupText.marking}</span>
      <select
        value={marking}
        onChange={({ currentTarget }) => {
          const chosen = markings[currentTarget.selectedIndex];
          if (chosen) change(chosen);
        }}
      >
        {markings.map((each) => (
          <option key={each} value={each}>
            {popupText.markings[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
