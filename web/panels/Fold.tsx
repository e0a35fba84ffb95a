import { type ReactNode, useState } from 'react';

interface Props {
  readonly title: string;
  /** Unfolded from the start. */
  readonly from?: boolean;
  readonly children: ReactNode;
}

/** A panel that is folded away until it is wanted; what it holds is made only then. */
export function Fold({ title, from = false, children }: Props) {
  const [open, setOpen] = useState(from);
  return (
    <details className="panel" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {open && children}
    </details>
  );
}
