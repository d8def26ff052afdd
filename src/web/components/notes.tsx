/** Notes bound to the figures shown above them. */
import type { Note } from '../../domain/strategy.ts';

export function Notes({ notes }: { notes: readonly Note[] }) {
  return (
    <>
      {notes.map((note) => (
        <div class="note">
          <p>※ {note.text}</p>
          {note.items.length === 0 ? (
            ''
          ) : (
            <ul>
              {note.items.map((item) => (
                <li>{item}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}
