/* oxlint-disable max-lines -- written by scripts/api-types.ts from the routes of the server */

export interface Problem {
  type?: string;
  title: string;
  status: number;
  code: string;
  field?: string;
  problems?: { field: string; title: string; problem: string }[];
  version?: number;
  request?: string;
  [k: string]: unknown;
}
export interface Person {
  id: string;
  name: string;
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
export interface Reckoning {
  title: string;
  lines: { label: string; words: string }[];
  days: { date: string; name?: string; nth?: number; left?: boolean }[];
  rules: string[];
  policy?: { key: string; words: string; version?: string };
}
export interface Deadline {
  run: string;
  clock: string;
  title: string;
  late: boolean;
  started: string;
  rules: string[];
  reckoning: Reckoning;
  due?: string;
  paused?: string;
  stopped?: string;
}
export interface Offer {
  action: string;
  title: string;
  why?: string;
  expected?: boolean;
  exit?: boolean;
  countersign?: boolean;
  behalf?: Person;
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
  openedAt: string;
  home?: Person;
  person?: Person;
  severity?: string;
  category?: string;
  closedAt?: string;
  deadline?: { clock: string; title: string; late: boolean; due?: string; paused?: string };
  offer?: { action: string; title: string };
  awaits?: { words: string; action: string; title: string };
  appointmentAt?: string;
}
export interface MatterPage {
  rows: MatterRow[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface Deed {
  seq: number;
  action: string;
  at: string;
  who: { id: string; name: string; kind: "staff" | "person" | "system" };
  sentence: string;
  from: string;
  to: string;
  changes: { field: string; title: string; is: string; was?: string }[];
  files: File[];
  notices: string[];
  via?: Person;
  viaHow?: string;
  toTitle?: string;
  step?: boolean;
  late?: boolean;
  rows?: { field: string; title: string; columns: string[]; rows: string[][] }[];
}
export interface Chapter {
  action: string;
  title: string;
  fields: { field: string; title: string; words: string; files?: File[]; kept?: boolean }[];
}
export interface Matter {
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
  openedAt: string;
  data: { [k: string]: unknown };
  words: { [k: string]: string };
  chapters: Chapter[];
  offers: Offer[];
  deadlines: Deadline[];
  stations: { state: string; title: string; at: "done" | "here" | "ahead" }[];
  taken: string[];
  story: Deed[];
  links: { kind: string; direction: "to" | "from"; matter: MatterRow }[];
  papers: { paper: string; title: string; issued?: string }[];
  charges: {
    fee: string;
    title: string;
    fen: number;
    at: string;
    kind: string;
    owed: number;
    payable: number;
    payer?: string;
    collected?: string;
  }[];
  people: {
    role: string;
    person: { id: string; name: string; kind: "staff" | "person" | "contractor"; phone?: string };
  }[];
  home?: Person;
  person?: Person;
  severity?: string;
  category?: string;
  closedAt?: string;
  deadline?: { clock: string; title: string; late: boolean; due?: string; paused?: string };
  offer?: { action: string; title: string };
  awaits?: { words: string; action: string; title: string };
  appointmentAt?: string;
  archive?: { number: string; category: string; secrecy: string; retention: string; keepUntil?: string };
  mergedInto?: Person;
}
export interface Similar {
  id: string;
  number: string;
  title: string;
  stateTitle: string;
  openedAt: string;
  deadline?: { clock: string; title: string; late: boolean; due?: string; paused?: string };
}
export interface Revealed {
  words: string;
  files: File[];
}
export interface Forecast {
  to?: string;
  toTitle?: string;
  notices?: string[];
  papers?: string[];
  charges?: { title: string; fen: number }[];
  opens?: string[];
  refused?: string;
}
export interface BulkResults {
  results: { id: string; number: string; ok: boolean; sentence?: string }[];
}
export interface Workbench {
  rows: MatterRow[];
  counts: { late: number; today: number; soon: number; later: number };
  appointments: { at: string; matter: MatterRow }[];
  recent: { at: string; sentence: string; who: Person; matter: { id: string; number: string }; late?: boolean }[];
  day: { words: string };
  watched?: MatterRow[];
  departments?: { department: string; title: string; open: number; late: number }[];
}
export interface Me {
  staff: { id: string; name: string; userName: string };
  company: { id: string; name: string; shortName: string; hotline: string };
  posts: { post: string; title: string; unitId: string; unitName: string; projectId: string | null }[];
  projects: { id: string; name: string; code: string }[];
  may: string[];
  totp: boolean;
  owesTotp: boolean;
  demo: boolean;
  now: string;
}
export interface SessionRow {
  id: string;
  address: string;
  agent: string;
  createdAt: string;
  seenAt: string;
  current: boolean;
}
export interface Sessions {
  rows: SessionRow[];
}
export interface TotpOffer {
  uri: string;
  secret: string;
}
export interface HomeHit {
  kind: "home";
  id: string;
  name: string;
  project: Person;
  building: string;
  occupants: { person: Person; role: string; roleTitle: string; phone?: string }[];
  open: number;
  arrears?: null;
}
export interface HomeOccupancy {
  occupancy: string;
  person: { id: string; name: string; addressAs?: string };
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
  floor: number;
  room: string;
  builtArea: number;
  useTitle: string;
  occupied: string;
  occupiedTitle: string;
  entrance: string;
  use: string;
  occupants: HomeOccupancy[];
  open: MatterRow[];
  recent: { at: string; sentence: string; matter?: { id: string; number: string } }[];
  balance: null;
  deliveredOn?: string;
  accountManager?: { id: string; name: string; since: string };
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
  open: number;
  deliveredOn?: string;
  owner?: string;
  accountManager?: Person;
}
export interface HomePage {
  rows: HomeRow[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface HomeEvent {
  at: string;
  kind: string;
  sentence: string;
  matter?: { id: string; number: string };
}
export interface HomeStory {
  rows: HomeEvent[];
  next?: string;
  total?: number;
  beyond?: boolean;
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
export interface Cell {
  id: string;
  name: string;
  room: string;
  floor: number;
  entrance: string;
  occupied: string;
  open: number;
  late: number;
  arrears: boolean;
  family?: string;
}
export interface ImportResult {
  rows: number;
  created: number;
  changed: number;
  problems: { row: number; column: string; problem: string }[];
}
export interface PersonHit {
  kind: "person";
  id: string;
  name: string;
  homes: { id: string; name: string; roleTitle: string }[];
  open: number;
  phone?: string;
}
export interface PersonPage {
  rows: PersonHit[];
  next?: string;
  total?: number;
  beyond?: boolean;
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
  note: string;
  occupancies: PersonOccupancy[];
  matters: MatterRow[];
  addressAs?: string;
  phone?: string;
  idNumber?: string;
  plate?: string;
}
export interface Unit {
  id: string;
  parentId: string | null;
  kind: "company" | "region" | "project" | "department";
  name: string;
  code: string;
  department?: string;
  closedOn?: string;
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
  holders: { assignment: string; staff: Person; since: string }[];
}
export interface Organisation {
  units: Unit[];
  posts: UnitPost[];
  establishment: { planned: number; actual: number; posts: number };
}
export interface StaffRow {
  id: string;
  name: string;
  posts: { post: string; title: string; unitName: string }[];
  open: number;
  userName?: string;
  mustUseTotp?: boolean;
  leftOn?: string;
}
export interface StaffPage {
  rows: StaffRow[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface PolicyHistory {
  value: number | string | { count: number; unit: "minutes" | "hours" | "days" | "workingHours" | "workingDays" };
  from: string;
  scope: string;
  setBy: Person;
  setAt: string;
  note: string;
  until?: string;
}
export interface PolicyRow {
  key: string;
  procedure: string;
  procedureTitle: string;
  title: string;
  unit: "span" | "fen" | "count" | "text" | "choice";
  default: number | string | { count: number; unit: "minutes" | "hours" | "days" | "workingHours" | "workingDays" };
  basis: string;
  value: number | string | { count: number; unit: "minutes" | "hours" | "days" | "workingHours" | "workingDays" };
  history: PolicyHistory[];
  planned: PolicyHistory[];
  since?: string;
  scope?: { id: string; name: string; kind: "company" | "region" | "project" };
  setBy?: Person;
  note?: string;
  options?: { [k: string]: string };
}
export interface PolicyRows {
  rows: PolicyRow[];
}
export interface PolicyPreview {
  matters: number;
  sample: MatterRow[];
  sentence: string;
}
export interface PolicyApplied {
  matters: number;
}
export interface CalendarDay {
  date: string;
  name: string;
  /**
   * @maxItems 4
   */
  hours: [string, string][];
  source: "notice" | "local";
}
export interface CalendarYear {
  week: [string, string][][];
  days: CalendarDay[];
  provisional: boolean;
}
export interface CalendarImported {
  changed: number;
  matters: number;
}
export interface ContractorTerm {
  part: string;
  count: number;
  unit: string;
}
export interface Contractor {
  id: string;
  name: string;
  trade: string;
  contact: string;
  note: string;
  open: number;
  late: number;
  terms: ContractorTerm[];
  people: { id: string; name: string }[];
  phone?: string;
  endedOn?: string;
}
export interface ContractorPage {
  rows: Contractor[];
}
export interface Campaign {
  id: string;
  project: { id: string; name: string };
  name: string;
  buildings: { id: string; name: string }[];
  firstDay: string;
  lastDay: string;
  venue: string;
  agreedOn: string;
  counts: { total: number; opened: number };
  states: { state: string; title: string; count: number }[];
  closed: boolean;
}
export interface CampaignPage {
  rows: Campaign[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface CampaignHome {
  home: { id: string; name: string };
  building: string;
  entrance: string;
  floor: number;
  room: string;
  owner?: string;
  slot?: { id: string; startsAt: string; room: string };
  matter?: {
    id: string;
    number: string;
    version: number;
    state: string;
    stateTitle: string;
    late: boolean;
    defects: number;
  };
}
export interface CampaignHomes {
  rows: CampaignHome[];
}
export interface CampaignSlot {
  id: string;
  startsAt: string;
  endsAt: string;
  room: string;
  capacity: number;
  taken: number;
}
export interface CampaignSlots {
  rows: CampaignSlot[];
}
export interface CampaignProgress {
  total: number;
  opened: number;
}
export interface Due {
  id: string;
  project: string;
  title: string;
  fee: string;
  kind: string;
  fen: number;
  owed: number;
  payable: number;
  home?: string;
  homeName?: string;
  matter?: string;
  matterNumber?: string;
  payer?: string;
  due?: string;
  mine?: boolean;
}
export interface Receipt {
  id: string;
  project: string;
  number: string;
  direction: "in" | "out";
  at: string;
  method: "cash" | "pos" | "transfer" | "qr";
  fen: number;
  cashier: string;
  cashierName: string;
  lines: { title: string; fen: number }[];
  tendered?: number;
  reference?: string;
  home?: string;
  homeName?: string;
  personName?: string;
  matter?: string;
  matterNumber?: string;
  voided?: { at: string; by: string; reason: string };
}
export interface Dues {
  rows: Due[];
}
export interface Receipts {
  rows: Receipt[];
  next?: string;
}
export interface BillingRun {
  id: string;
  project: string;
  period: string;
  from: string;
  until: string;
  dueOn: string;
  state: "drafted" | "approved" | "posted" | "dropped";
  lines: number;
  fen: number;
  posted: number;
  draftedBy: string;
  draftedByName: string;
  draftedAt: string;
  approvedByName?: string;
  approvedAt?: string;
  postedAt?: string;
}
export interface BillingRuns {
  rows: BillingRun[];
}
export interface BillingPreview {
  run: BillingRun;
  differences: {
    item: string;
    code: string;
    title: string;
    homes: number;
    fen: number;
    beforeHomes: number;
    beforeFen: number;
  }[];
}
export interface BillingLines {
  rows: {
    home: string;
    homeName: string;
    item: string;
    title: string;
    quantity: number;
    months: number;
    fen: number;
    words: string[];
    rate?: number;
    reduced?: number;
    before?: number;
  }[];
  next?: string;
}
export interface ArchiveRow {
  id: string;
  number: string;
  title: string;
  category: string;
  categoryTitle: string;
  formedOn: string;
  year: number;
  secrecy: string;
  secrecyTitle: string;
  retention: string;
  retentionTitle: string;
  department: string;
  departmentTitle: string;
  medium: string;
  mediumTitle: string;
  status: string;
  statusTitle: string;
  tier: string;
  tierTitle: string;
  project: Person;
  missing: string[];
  filedAt: string;
  scans: number;
  form?: string;
  formTitle?: string;
  reference?: string;
  party?: string;
  keepUntil?: string;
  pages?: number;
  home?: { id: string; name: string };
  matter?: { id: string; number: string };
  box?: { id: string; code: string; title: string; place: string };
  hold?: string;
  filedBy?: string;
  erasedAt?: string;
}
export interface ArchivePage {
  rows: ArchiveRow[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface ArchiveEntry {
  id: string;
  number: string;
  title: string;
  category: string;
  categoryTitle: string;
  formedOn: string;
  year: number;
  secrecy: string;
  secrecyTitle: string;
  retention: string;
  retentionTitle: string;
  department: string;
  departmentTitle: string;
  medium: string;
  mediumTitle: string;
  status: string;
  statusTitle: string;
  tier: string;
  tierTitle: string;
  project: Person;
  missing: string[];
  filedAt: string;
  scans: number;
  readable: boolean;
  uses: { mark: string; words: string; at: string; matter: { id: string; number: string } }[];
  copies: { n: number; what: string; at: string; by: string; loan: string }[];
  looks: { at: string; by: string; action: string; reason?: string }[];
  form?: string;
  formTitle?: string;
  reference?: string;
  party?: string;
  keepUntil?: string;
  pages?: number;
  home?: { id: string; name: string };
  matter?: { id: string; number: string };
  box?: { id: string; code: string; title: string; place: string };
  hold?: string;
  filedBy?: string;
  erasedAt?: string;
}
export interface ArchiveContents {
  papers: { paper: string; title: string; issued?: string }[];
  files: {
    id: string;
    name: string;
    mime: string;
    bytes: number;
    sha256: string;
    at: string;
    by: Person;
    scan: boolean;
  }[];
}
export interface ArchiveBox {
  id: string;
  code: string;
  title: string;
  place: { id: string; name: string };
  full: boolean;
  entries: number;
}
export interface ArchiveBoxPage {
  rows: ArchiveBox[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface ArchiveShelf {
  id: string;
  room: string;
  cabinet: string;
  shelf: string;
  boxes: number;
}
export interface ArchiveHome {
  groups: { category: string; title: string; rows: ArchiveRow[] }[];
  wanted: { form: string; title: string; there: boolean }[];
}
export interface ArchiveCompleteness {
  homes: number;
  required: number;
  present: number;
  incomplete: number;
  rate?: number;
}
export interface CatalogueItem {
  id: string;
  code: string;
  class: string;
  classTitle: string;
  name: string;
  measure: string;
  materials: "customer" | "included";
  negotiable: boolean;
  note: string;
  history: {
    fen: number;
    from: string;
    note: string;
    setBy: { id: string; name: string };
    setAt: string;
    furtherFen?: number;
    until?: string;
  }[];
  fen?: number;
  furtherFen?: number;
  since?: string;
}
export interface Catalogue {
  unit: { id: string; name: string };
  own: boolean;
  rows: CatalogueItem[];
  reviewDue?: string;
  shownAs?: string;
}
export interface CatalogueAdded {
  id: string;
}
export interface CatalogueAdopted {
  items: number;
}
export interface PriceBoard {
  company: string;
  project: string;
  hotline: string;
  groups: {
    title: string;
    rows: {
      code: string;
      name: string;
      measure: string;
      fen: number;
      negotiable: boolean;
      materials: "customer" | "included";
      note: string;
      furtherFen?: number;
    }[];
  }[];
  since?: string;
}
export interface Settlement {
  project: string;
  month: string;
  fen: number;
  homes: {
    fen: number;
    lines: { number: string; procedureTitle: string; what: string; at: string; fen: number }[];
    home?: { id: string; name: string };
    person?: string;
  }[];
}
export interface ServiceLedger {
  project: string;
  month: string;
  fen: number;
  days: {
    day: string;
    fen: number;
    lines: { number: string; procedureTitle: string; what: string; at: string; fen: number }[];
  }[];
}
export interface TargetRow {
  project: { id: string; name: string };
  targetFen: number;
  actualFen: number;
  alert: "none" | "amber" | "red";
  classes: { title: string; orders: number; fen: number; fenPerHome: number }[];
  rate?: number;
  visitedRate?: number;
  satisfiedRate?: number;
  evaluation?: { words: string; rewardFen: number; by: string; at: string };
}
export interface Targets {
  month: string;
  rows: TargetRow[];
}
export interface Found {
  homes: HomeHit[];
  people: PersonHit[];
  matters: MatterRow[];
}
export interface SavedView {
  id: string;
  name: string;
  query: { [k: string]: string };
}
export interface SavedViews {
  rows: SavedView[];
}
export interface Notice {
  id: string;
  words: string;
  at: string;
  read: boolean;
  matter?: { id: string; number: string };
}
export interface Notices {
  rows: Notice[];
  unread: number;
}
export interface Outgoing {
  id: string;
  at: string;
  person: Person;
  words: string;
  matter?: { id: string; number: string };
}
export interface OutgoingPage {
  rows: Outgoing[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface AudienceCount {
  people: number;
  homes: number;
  phones: number;
  mails: number;
}
export interface Sending {
  scheduledAt: string;
  begun: boolean;
  people: number;
  waiting: number;
  sent: number;
  delivered: number;
  failed: number;
  toCall: number;
  reached: number;
  unreached: number;
}
export interface Delivery {
  id: string;
  home: { id: string; name: string };
  person: { id: string; name: string };
  result: "waiting" | "sent" | "delivered" | "failed" | "toCall" | "reached" | "unreached";
  words: string;
  question: string;
  answer: string;
  at?: string;
  why?: string;
  phone?: string;
}
export interface DeliveryPage {
  rows: Delivery[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface CallToMake {
  id: string;
  matter: { id: string; number: string; subject: string };
  home: { id: string; name: string };
  person: { id: string; name: string };
  words: string;
  calls: number;
  why?: string;
  phone?: string;
}
export interface CallPage {
  rows: CallToMake[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface Survey {
  id: string;
  project: string;
  title: string;
  period: string;
  questionnaire: string;
  questionnaireTitle: string;
  closesOn: string;
  invited: number;
  answered: number;
  closedAt?: string;
}
export interface Surveys {
  rows: Survey[];
}
export interface SurveyResults {
  id: string;
  project: string;
  title: string;
  period: string;
  questionnaire: string;
  questionnaireTitle: string;
  closesOn: string;
  invited: number;
  answered: number;
  titles: { [k: string]: string };
  total: { n: number; value?: number; band?: string };
  groups: {
    group: string;
    title: string;
    weight: number;
    n: number;
    items: { item: string; n: number; grades: { [k: string]: number }; value?: number; band?: string }[];
    value?: number;
    band?: string;
  }[];
  remarks: { at: string; way: string; words: string; comments: { [k: string]: string } }[];
  closedAt?: string;
  satisfied?: { n: number; value?: number; band?: string };
  recommends?: { n: number; value?: number; band?: string };
}
export interface AskedHome {
  id: string;
  home: { id: string; name: string };
  answeredAt?: string;
  address?: string;
}
export interface AskedHomePage {
  rows: AskedHome[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface Sample {
  id: string;
  project: string;
  month: string;
  seed: string;
  seededFrom: string;
  seededAt: string;
  size: number;
  drawnAt?: string;
}
export interface Samples {
  rows: Sample[];
}
export interface SampleDrawn {
  id: string;
  project: string;
  month: string;
  seed: string;
  seededFrom: string;
  seededAt: string;
  size: number;
  candidates: number;
  served: number;
  same: boolean;
  homes: {
    place: number;
    home: { id: string; name: string };
    served: boolean;
    lot: string;
    visit: { id: string; number: string; state: string };
  }[];
  drawnAt?: string;
}
export interface Coverage {
  homes: number;
  visited: number;
  rows: { id: string; name: string; planned?: string }[];
  share?: number;
  next?: string;
}
export interface ReportFigures {
  title: string;
  period: string;
  columns: string[];
  rows: { group: string[]; count: number; filter: { [k: string]: string } }[];
  kpis: {
    key: string;
    title: string;
    value: number | null;
    unit: "percent" | "count";
    formula: string;
    filter: { [k: string]: string };
  }[];
}
export interface BookPrinted {
  title: string;
  procedure: string;
  book: string;
  heads: string[];
  shared: boolean;
  form?: string;
}
export interface BookLine {
  number: string;
  procedure: string;
  project: string;
  opened: string;
  final: boolean;
  state: string;
  progress: number;
  cells: string[];
}
export interface BookLinePage {
  rows: BookLine[];
  next?: string;
  total?: number;
  beyond?: boolean;
}
export interface BooksPrinted {
  books: BookPrinted[];
}
export interface Schedule {
  id: string;
  project: string;
  title: string;
  procedure: string;
  action: string;
  form: { [k: string]: unknown };
  every: { count: number; unit: "days" | "weeks" | "months" };
  startsOn: string;
  nextOn: string;
}
export interface Schedules {
  rows: Schedule[];
}

/** A list by keyset: `next` is where the following page begins. */
export interface Page<T> {
  rows: T[];
  next?: string;
  total?: number;
  /** There are more than the total says. */
  beyond?: boolean;
}
export type Post = Me["posts"][number];
export type Project = Me["projects"][number];
export type ReckoningDay = Reckoning["days"][number];
export type RowDeadline = NonNullable<MatterRow["deadline"]>;
export type Awaits = NonNullable<MatterRow["awaits"]>;
export type ChapterField = Chapter["fields"][number];
export type Station = Matter["stations"][number];
export type MatterLink = Matter["links"][number];
export type MatterPaper = Matter["papers"][number];
export type Charge = Matter["charges"][number];
export type Archive = NonNullable<Matter["archive"]>;
export type MatterPerson = Matter["people"][number];
export type BulkResult = BulkResults["results"][number];
export type Holder = UnitPost["holders"][number];
