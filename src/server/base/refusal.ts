/** Expected, and said in a sentence that tells what to do: 409. */
export class Refused extends Error {
  readonly code: string;
  readonly sentence: string;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: string, sentence: string, more: Readonly<Record<string, unknown>> = {}) {
    super(sentence);
    this.code = code;
    this.sentence = sentence;
    this.more = more;
  }
}

/** A field that was filled in wrongly, by its Chinese title: 400. */
export class BadForm extends Error {
  readonly field: string;
  readonly title: string;
  readonly problem: string;

  constructor(field: string, title: string, problem: string) {
    super(`${title}${problem}`);
    this.field = field;
    this.title = title;
    this.problem = problem;
  }
}

/** Not there, or not for these eyes: 404. */
export class NotFound extends Error {}

/** Somebody else was quicker; the version as it is now: 412. */
export class Stale extends Error {
  readonly version: number;

  constructor(version: number) {
    super(`now at version ${version}`);
    this.version = version;
  }
}

/** The thing may be seen and this may not be done with it: 403. */
export class Forbidden extends Error {
  readonly sentence: string;
  readonly code: string;

  constructor(sentence: string, code = "forbidden") {
    super(sentence);
    this.sentence = sentence;
    this.code = code;
  }
}

/** Not signed in, or not as the one who may: 401. */
export class Unknown extends Error {
  readonly code: string;
  readonly sentence: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
    this.sentence = sentence;
  }
}

/** Too much of it for now: 429, with the seconds to wait. */
export class TooMany extends Error {
  readonly sentence: string;
  readonly seconds: number;

  constructor(sentence: string, seconds: number) {
    super(sentence);
    this.sentence = sentence;
    this.seconds = seconds;
  }
}

/** More work than this process can take on: 503, come again in a moment. */
export class Busy extends Error {}
