import type {
  AnalysisRequest,
  CohortAnalysis,
  CohortComparison,
  ComparisonRequest,
  ErrorCode,
  MembersRequest,
} from '@plumbline/domain';

/** What a thread can make of a frozen cohort. */
export interface FiguresWork {
  readonly ANALYSIS: { readonly request: AnalysisRequest; readonly result: CohortAnalysis };
  readonly COMPARISON: { readonly request: ComparisonRequest; readonly result: CohortComparison };
  /** The file that can be verified, as JSON in UTF-8. */
  readonly FILE: { readonly request: AnalysisRequest; readonly result: Uint8Array };
  /** The members as a table, in UTF-8. */
  readonly MEMBERS: { readonly request: MembersRequest; readonly result: Uint8Array };
}

export type FiguresKind = keyof FiguresWork;

export type FiguresTask = {
  readonly [Kind in FiguresKind]: {
    readonly kind: Kind;
    readonly request: FiguresWork[Kind]['request'];
  };
}[FiguresKind];

/** What the thread is started with. */
export interface FiguresThreadData {
  readonly bytes: Uint8Array;
  readonly snapshotSha256: string;
  readonly task: FiguresTask;
}

/** The one message that the thread sends before it ends. */
export type FiguresReply<Result = FiguresWork[FiguresKind]['result']> =
  | { readonly result: Result }
  | { readonly code: ErrorCode };
