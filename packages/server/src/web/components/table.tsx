import type { ComponentChildren } from 'preact';

/** A table that scrolls within its frame; an empty heading is a column of actions. */
export const Table = ({
  heads,
  children,
}: {
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
}) => (
  <div class="table-frame">
    <table>
      <thead>
        <tr>
          {heads.map((head) =>
            head === '' ? (
              <td key="actions" />
            ) : (
              <th scope="col" key={head}>
                {head}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);
