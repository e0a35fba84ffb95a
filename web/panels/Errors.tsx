import { useEffect, useRef } from 'react';

/** What went wrong, brought into view: the list of panels may be scrolled far down. */
export function Errors({ texts }: { readonly texts: readonly string[] }) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (texts.length > 0) holder.current?.scrollIntoView({ block: 'nearest' });
  }, [texts]);
  if (texts.length === 0) return null;
  return (
    <div role="alert" className="error" ref={holder}>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  );
}
