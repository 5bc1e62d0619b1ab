interface Props {
  label: string;
  value: string;
  change(value: string): void;
  /** As for dates, which are written from left to right. */
  isPlain?: boolean;
  placeholder?: string;
}

/** A line of text under its name. */
export function TextField({ label, value, change, isPlain = false, placeholder }: Props) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        dir={isPlain ? 'ltr' : 'auto'}
        autocomplete="off"
        placeholder={placeholder}
        value={value}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}
