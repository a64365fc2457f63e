import type { Cell } from '../../api/figures';

/** A destination's contacts with one host in one slot of time. */
export interface Part {
  readonly destination: number;
  readonly succeeded: number;
  readonly failed: number;
}

/** One host in one slot: what it contacted, from the first destination to the last. */
export interface Slot {
  readonly host: number;
  readonly slot: number;
  readonly parts: readonly Part[];
}

/** Slots by host, each host's in the order of time. */
export type Slots = ReadonlyMap<number, ReadonlyMap<number, Slot>>;

/** Puts cells of one host and slot together. */
export function slotsOf(cells: readonly Cell[]): Slots {
  const hosts = new Map<number, Map<number, { host: number; slot: number; parts: Part[] }>>();
  for (const [host, slot, destination, succeeded, failed] of cells) {
    const row = hosts.get(host) ?? new Map<number, { host: number; slot: number; parts: Part[] }>();
    hosts.set(host, row);
    const known = row.get(slot) ?? { host, slot, parts: [] };
    row.set(slot, known);
    known.parts.push({ destination, succeeded, failed });
  }
  return hosts;
}

/** The destinations that give a slot its colours: those of which a contact succeeded; none where all failed. */
export function coloured(slot: Slot): readonly number[] {
  return slot.parts.filter((part) => part.succeeded > 0).map((part) => part.destination);
}

/** Hosts (places in the list) in the order of their first contact; those without any are left out. */
export function byFirst(cells: readonly Cell[]): readonly number[] {
  const first = new Map<number, number>();
  for (const [host, slot] of cells) first.set(host, Math.min(first.get(host) ?? Infinity, slot));
  return [...first.entries()].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([host]) => host);
}

/** Numbers of destinations, from 1, by first contact. */
export function numbered(cells: readonly Cell[]): ReadonlyMap<number, number> {
  const order = byFirst(cells.map(([host, slot, destination, ...rest]) => [destination, slot, host, ...rest] as Cell));
  return new Map(order.map((destination, index) => [destination, index + 1]));
}
