interface Props {
  label: string;
  /** Kinds of files that the browser offers first, as `accept` has them; all without it. */
  accept?: string;
  isDisabled?: boolean;
  open(file: File): void;
}

/** Chooses a file; the same one can be chosen again. */
export function FileButton({ label, accept, isDisabled = false, open }: Props) {
  return (
    <label class="plain file">
      {label}
      <input
        type="file"
        class="unseen"
        accept={accept}
        disabled={isDisabled}
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (chosen) open(chosen);
        }}
      />
    </label>
  );
}
