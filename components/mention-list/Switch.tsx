import type { ComponentChildren } from 'preact';

interface Props {
  isOn: boolean;
  change(isOn: boolean): void;
  /** What is switched; also the switch's name. */
  children: ComponentChildren;
}

/** A line with a switch at its end, all of which can be pressed. */
export function Switch({ isOn, change, children }: Props) {
  return (
    <label class="control">
      <span>{children}</span>
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
