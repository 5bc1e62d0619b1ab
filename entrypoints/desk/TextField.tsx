interface Props {
  name: string;
  value: string;
  change(value: string): void;
}

/** A line of text under its name. */
export function TextField({ name, value, change }: Props) {
  return (
    <label class="field">
      {name}
      <input
        type="text"
        dir="auto"
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}
