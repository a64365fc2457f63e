import {
  createSortedRowModel,
  FlexRender,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
  useTable,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, type ReactNode } from 'react';
import css from './table.module.css';

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

/** A column: its heading, what a cell shows, and by what it sorts where it does. */
export interface Shown<R> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  readonly by?: (row: R) => string | number;
  /** A CSS grid track; 1fr unless told. */
  readonly width?: string;
  readonly number?: boolean;
}

interface Props<R> {
  readonly label: string;
  readonly columns: readonly Shown<R>[];
  readonly rows: readonly R[];
  readonly height?: string;
  /** The usual height of a row in pixels; rows are measured when drawn. */
  readonly tall?: number;
  readonly chosen?: (row: R) => boolean;
  readonly id?: (row: R) => string;
  readonly onEnd?: () => void;
}

/** A table of as many rows as one likes: only those in sight are drawn. Headings sort. */
export function Table<R extends RowData>(props: Props<R>) {
  const { label, columns, rows, height = '28rem', tall = 34, chosen } = props;
  const holder = useRef<HTMLDivElement>(null);
  const definitions = useMemo<ColumnDef<typeof features, R>[]>(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.title,
        cell: ({ row }) => column.cell(row.original),
        sortFn: 'basic',
        enableSorting: column.by !== undefined,
        accessorFn: (row) => column.by?.(row) ?? '',
      })),
    [columns],
  );
  const table = useTable({ features, columns: definitions, data: rows as R[] });
  const drawn = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: drawn.length,
    getScrollElement: () => holder.current,
    estimateSize: () => tall,
    overscan: 12,
  });
  const template = columns.map((column) => column.width ?? 'minmax(8rem, 1fr)').join(' ');
  const seen = virtual.getVirtualItems();
  const wants = seen.at(-1);
  return (
    <div
      ref={holder}
      className={css.holder}
      style={{ maxHeight: height }}
      // A region that scrolls must be reachable without a pointer.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onScroll={() => {
        if (wants && wants.index >= drawn.length - 20) props.onEnd?.();
      }}
    >
      <div role="table" aria-label={label} aria-rowcount={drawn.length + 1} className={css.table}>
        <div role="rowgroup" className={css.head}>
          {table.getHeaderGroups().map((group) => (
            <div key={group.id} role="row" className={css.row} style={{ gridTemplateColumns: template }}>
              {group.headers.map((header, index) => {
                const sorted = header.column.getIsSorted();
                const sort = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none';
                return (
                  <div
                    key={header.id}
                    role="columnheader"
                    aria-sort={sort}
                    className={columns[index]?.number ? css.number : undefined}
                  >
                    {header.column.getCanSort() ? (
                      <button type="button" onClick={header.column.getToggleSortingHandler()}>
                        <FlexRender header={header} />
                        <span aria-hidden="true">{sorted === 'asc' ? ' ▲' : sorted === 'desc' ? ' ▼' : ''}</span>
                      </button>
                    ) : (
                      <FlexRender header={header} />
                    )}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {seen.map((item) => {
            const row = drawn[item.index];
            if (!row) return null;
            return (
              <div
                key={row.id}
                ref={virtual.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 2}
                className={`${css.row} ${css.drawn} ${chosen?.(row.original) ? css.chosen : ''}`}
                style={{ gridTemplateColumns: template, transform: `translateY(${item.start}px)` }}
              >
                {row.getAllCells().map((cell, index) => (
                  <div key={cell.id} role="cell" className={columns[index]?.number ? css.number : undefined}>
                    <FlexRender cell={cell} />
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
