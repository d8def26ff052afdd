/** A table that scrolls within itself on narrow screens and can be reached by keyboard. */
import type { Child } from 'hono/jsx';

export function ScrollTable({ label, children }: { label: string; children?: Child }) {
  return (
    <div class="scroll" role="region" aria-label={label} tabindex={0}>
      <table>
        <caption>{label}</caption>
        {children}
      </table>
    </div>
  );
}
