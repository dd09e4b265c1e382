import * as v from 'valibot';

/** `page` is a content script, `own` a page of the extension or the worker itself. */
export type Sender = 'page' | 'own';

/** One message: who may send it, what it asks and what is answered. */
interface Entry {
  from: readonly Sender[];
  request: v.GenericSchema;
  response: v.GenericSchema;
}

/** The messages that one receiver understands, by kind. */
export type MessageTable = Readonly<Record<string, Entry>>;

export type KindOf<Table> = keyof Table & string;
export type RequestOf<Table, Kind extends keyof Table> = Table[Kind] extends Entry
  ? v.InferOutput<Table[Kind]['request']>
  : never;
export type ResponseOf<Table, Kind extends keyof Table> = Table[Kind] extends Entry
  ? v.InferOutput<Table[Kind]['response']>
  : never;
/** What travels, by type. */
export type MessageOf<Table> = {
  [Kind in KindOf<Table>]: { kind: Kind; request: RequestOf<Table, Kind> };
}[KindOf<Table>];

export const Nothing = v.object({});

/** What travels: the kind and the request. */
export const Envelope = v.object({ kind: v.string(), request: v.unknown() });

/** What comes back. `code` is for programs, `message` for people. */
export const Reply = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.object({ code: v.string(), message: v.string() }) }),
]);
export type Reply = v.InferOutput<typeof Reply>;
