interface Props<Value extends string | number> {
  /** What is chosen. */
  name: string;
  values: readonly Value[];
  chosen: Value;
  say(value: Value): string;
  choose(value: Value): void;
}

/** A line with a list to choose from at its end. */
export function Choice<Value extends string | number>(props: Props<Value>) {
  const { name, values, chosen, say, choose } = props;
  return (
    <label class="control">
      <span>{name}</span>
      <select
        value={chosen}
        onChange={({ currentTarget }) => {
          const value = values[currentTarget.selectedIndex];
          if (value !== undefined) choose(value);
        }}
      >
        {values.map((value) => (
          <option key={value} value={value}>
            {say(value)}
          </option>
        ))}
      </select>
    </label>
  );
}
