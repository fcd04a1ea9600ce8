/* oxlint-disable max-lines -- the shapes of the API, in one place */
/** What the server sends and takes. Instants are ISO in UTC, money is fen, ids are uuids. */

export interface Person {
  id: string;
  name: string;
}
export interface Post {
  post: string;
  title: string;
  unitId: string;
  unitName: string;
  projectId: string | null;
}
export interface Project {
  id: string;
  name: string;
  code: string;
}
export interface Me {
  staff: { id: string; name: string; userName: string };
  company: { id: string; name: string; shortName: string; hotline: string };
  posts: Post[];
  projects: Project[];
  may: string[];
  totp: boolean;
  demo: boolean;
  now: string;
}
export interface ReckoningDay {
  date: string;
  name?: string;
  nth?: number;
  left?: true;
}
export interface Reckoning {
  title: string;
  lines: { label: string; words: string }[];
  days: ReckoningDay[];
  policy?: { key: string; words: string; version?: string };
  rules: string[];
}
export interface Deadline {
  run: string;
  clock: string;
  title: string;
  due?: string;
  paused?: string;
  late: boolean;
  stopped?: string;
  started: string;
  rules: string[];
  reckoning: Reckoning;
}
export interface RowDeadline {
  clock: string;
  title: string;
  due?: string;
  paused?: string;
  late: boolean;
}
export interface Offer {
  action: string;
  title: string;
  why?: string;
  expected?: boolean;
  exit?: boolean;
  behalf?: Person;
}
export interface Awaits {
  words: string;
  action: string;
  title: string;
}
export interface MatterRow {
  id: string;
  number: string;
  version: number;
  procedure: string;
  procedureTitle: string;
  title: string;
  state: string;
  stateTitle: string;
  final: boolean;
  progress: number;
  project: Person;
  home?: { id: string; name: string };
  person?: Person;
  severity?: string;
  category?: string;
  openedAt: string;
  closedAt?: string;
  deadline?: RowDeadline;
  offer?: { action: string; title: string };
  awaits?: Awaits;
  appointmentAt?: string;
}
export interface Page<T> {
  rows: T[];
  next?: string;
  total?: number;
}
export interface File {
  id: string;
  name: string;
  mime: string;
  bytes: number;
  sha256: string;
  at: string;
  by: Person;
}
export interface Deed {
  seq: number;
  action: string;
  at: string;
  who: Person & { kind: "staff" | "person" | "system" };
  via?: Person;
  viaHow?: string;
  sentence: string;
  from: string;
  to: string;
  toTitle?: string;
  step?: boolean;
  late?: boolean;
  changes: { field: string; title: string; was?: string; is: string }[];
  rows?: { field: string; title: string; columns: string[]; rows: string[][] }[];
  files: File[];
  notices: string[];
}
export interface ChapterField {
  field: string;
  title: string;
  words: string;
  files?: File[];
  sensitive?: boolean;
}
export interface Chapter {
  action: string;
  title: string;
  fields: ChapterField[];
}
export interface Station {
  state: string;
  title: string;
  at: "done" | "here" | "ahead";
}
export interface MatterLink {
  kind: string;
  direction: "to" | "from";
  matter: MatterRow;
}
export interface MatterPaper {
  paper: string;
  title: string;
  issued?: string;
}
export interface Charge {
  fee: string;
  title: string;
  fen: number;
  payer?: string;
  collected?: string;
  at: string;
  kind: string;
}
export interface Archive {
  number: string;
  category: string;
  secrecy: string;
  retention: string;
  keepUntil?: string;
}
export interface MatterPerson {
  role: string;
  person: Person & { phone?: string; kind: string };
}
export interface Matter extends MatterRow {
  data: Record<string, unknown>;
  words: Record<string, string>;
  chapters: Chapter[];
  offers: Offer[];
  deadlines: Deadline[];
  stations: Station[];
  taken: string[];
  story: Deed[];
  links: MatterLink[];
  papers: MatterPaper[];
  charges: Charge[];
  archive?: Archive;
  people: MatterPerson[];
  /** The matter this one was taken for the same as. */
  mergedInto?: Person;
}
export interface Similar {
  id: string;
  number: string;
  title: string;
  stateTitle: string;
  openedAt: string;
  deadline?: RowDeadline;
}
export interface Forecast {
  /** Why it would be refused; then nothing else is told. */
  refused?: string;
  to?: string;
  toTitle?: string;
  notices?: string[];
  papers?: string[];
  charges?: { title: string; fen: number }[];
  opens?: string[];
}
export interface Workbench {
  rows: MatterRow[];
  counts: { late: number; today: number; soon: number; later: number };
  appointments: { at: string; matter: MatterRow }[];
  recent: { at: string; sentence: string; who: Person; matter: { id: string; number: string }; late?: boolean }[];
  departments?: { department: string; title: string; open: number; late: number }[];
  day: { words: string };
}
export interface BulkResult {
  id: string;
  number: string;
  ok: boolean;
  sentence?: string;
}
export interface Occupant {
  person: Person;
  role: string;
  roleTitle: string;
  phone?: string;
}
export interface HomeHit {
  kind: "home";
  id: string;
  name: string;
  project: Person;
  building: string;
  occupants: Occupant[];
  open: number;
  arrears?: null;
}
export interface PersonHit {
  kind: "person";
  id: string;
  name: string;
  phone?: string;
  homes: { id: string; name: string; roleTitle: string }[];
  open: number;
}
export interface Found {
  homes: HomeHit[];
  people: PersonHit[];
  matters: MatterRow[];
}
export interface HomeOccupancy {
  occupancy: string;
  person: Person & { addressAs?: string };
  role: string;
  roleTitle: string;
  main: boolean;
  since: string;
  until?: string;
  phone?: string;
}
export interface HomeCard {
  id: string;
  name: string;
  project: Person;
  building: string;
  entrance: string;
  floor: number;
  room: string;
  builtArea: number;
  use: string;
  useTitle: string;
  occupied: string;
  occupiedTitle: string;
  deliveredOn?: string;
  accountManager?: Person & { since: string };
  occupants: HomeOccupancy[];
  open: MatterRow[];
  recent: { at: string; sentence: string; matter?: { id: string; number: string } }[];
  balance: null;
}
export interface Cell {
  id: string;
  name: string;
  room: string;
  floor: number;
  entrance: string;
  family?: string;
  occupied: string;
  open: number;
  late: number;
  arrears: boolean;
}
export interface Building {
  id: string;
  name: string;
  kind: string;
  kindTitle: string;
  floors: number;
  homes: number;
  open: number;
  project: Person;
}
export interface PolicyHistory {
  value: unknown;
  from: string;
  until?: string;
  scope: string;
  setBy?: Person;
  setAt?: string;
  note?: string;
}
export interface PolicyRow {
  key: string;
  procedure: string;
  procedureTitle: string;
  title: string;
  unit: "span" | "fen" | "count" | "text";
  default: unknown;
  basis: string;
  value: unknown;
  since?: string;
  scope?: { id: string; name: string; kind: string };
  setBy?: Person;
  note?: string;
  history: PolicyHistory[];
  planned: PolicyHistory[];
}
export interface Notice {
  id: string;
  words: string;
  at: string;
  read: boolean;
  matter?: { id: string; number: string };
}
export interface StaffRow {
  id: string;
  name: string;
  userName?: string;
  mustUseTotp?: boolean;
  leftOn?: string;
  posts?: { post: string; title: string; unitName?: string }[];
  open?: number;
}
/** The body of every answer that is not a success (application/problem+json). */
export interface Problem {
  type?: string;
  title: string;
  status: number;
  code: string;
  field?: string;
  problems?: { field: string; title: string; problem: string }[];
  version?: number;
  request?: string;
}

// Of the pages: saved views, sessions, homes and people as lists, organisation, calendar, reports, outgoing messages.
export interface SavedView {
  id: string;
  name: string;
  /** The words of the address. */
  query: Record<string, string>;
}
export interface SessionRow {
  id: string;
  address: string;
  agent: string;
  createdAt: string;
  seenAt: string;
  current: boolean;
}
/** The secret of an app for one-time codes, to be confirmed by a code. */
export interface TotpOffer {
  uri: string;
  secret: string;
}
export interface HomeRow {
  id: string;
  name: string;
  project: Person;
  building: string;
  floor: number;
  room: string;
  builtArea: number;
  useTitle: string;
  occupied: string;
  occupiedTitle: string;
  deliveredOn?: string;
  owner?: string;
  accountManager?: Person;
  open: number;
}
export interface HomeEvent {
  at: string;
  kind: string;
  sentence: string;
  matter?: { id: string; number: string };
}
export interface ImportResult {
  rows: number;
  created: number;
  changed: number;
  problems: { row: number; column: string; problem: string }[];
}
export interface PersonOccupancy {
  occupancy: string;
  home: { id: string; name: string };
  project: Person;
  role: string;
  roleTitle: string;
  main: boolean;
  since: string;
  until?: string;
}
export interface PersonDetail {
  id: string;
  kind: string;
  name: string;
  addressAs?: string;
  phone?: string;
  idNumber?: string;
  plate?: string;
  note: string;
  occupancies: PersonOccupancy[];
  matters: MatterRow[];
}
export interface Unit {
  id: string;
  parentId: string | null;
  kind: "company" | "region" | "project" | "department";
  department?: string;
  name: string;
  code: string;
  closedOn?: string;
}
export interface Holder {
  assignment: string;
  staff: Person;
  since: string;
}
export interface UnitPost {
  id: string;
  unitId: string;
  post: string;
  title: string;
  heads: number;
  actual: number;
  over: boolean;
  concurrent: boolean;
  outside: boolean;
  holders: Holder[];
}
export interface Organisation {
  units: Unit[];
  posts: UnitPost[];
  establishment: { planned: number; actual: number; posts: number };
}
export interface CalendarDay {
  date: string;
  name: string;
  hours: [string, string][];
  source: "notice" | "local";
}
export interface CalendarYear {
  /** Monday first. */
  week: [string, string][][];
  days: CalendarDay[];
  provisional: boolean;
}
export interface CalendarImported {
  changed: number;
  matters: number;
}
export interface PolicyPreview {
  matters: number;
  sample: MatterRow[];
  sentence: string;
}
export interface ReportFigures {
  title: string;
  period: string;
  columns: string[];
  rows: { group: string[]; count: number; filter: Record<string, string> }[];
  kpis: {
    key: string;
    title: string;
    value: number | null;
    unit: string;
    formula: string;
    filter?: Record<string, string>;
  }[];
}
export interface Outgoing {
  id: string;
  at: string;
  person: Person;
  words: string;
  matter?: { id: string; number: string };
}
