interface Props {
  label: string;
  placeholder: string;
  value: string;
  change(value: string): void;
  /** Id of what explains the field, where something does. */
  describedBy?: string;
  isInvalid?: boolean;
}

/** A field for an address or a host: written from left to right, and never corrected or kept. */
export function AddressField({
  label,
  placeholder,
  value,
  change,
  describedBy,
  isInvalid = false,
}: Props) {
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        inputMode="url"
        autoComplete="off"
        spellcheck={false}
        dir="ltr"
        placeholder={placeholder}
        value={value}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}
