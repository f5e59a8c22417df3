import type { AuditAction, AuditOutcome } from './generated/prisma/enums.ts';

/** Who acts: a person, or the platform itself (`userId` null, `name` the process, for example worker). */
export interface Agent {
  readonly userId: string | null;
  readonly name: string;
  readonly role: string;
  /** Where the request came from. */
  readonly address: string | null;
}

/** What was done or seen, in FHIR R4 AuditEvent's words; the agent and the instant are added by the transaction. */
export interface AuditRecord {
  readonly action: AuditAction;
  /** The permission that was used, for example reading:sign. */
  readonly activity: string;
  readonly outcome?: AuditOutcome;
  readonly entityType: string;
  readonly entityId?: string | null;
  readonly patientId?: string | null;
  /** Codes and counts, never identifiers. */
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/** The row of an audit event, without its organization. */
export function auditRow(agent: Agent, event: AuditRecord) {
  return {
    action: event.action,
    activity: event.activity,
    outcome: event.outcome ?? 'SUCCESS',
    agentUserId: agent.userId,
    agentName: agent.name,
    agentRole: agent.role,
    agentAddress: agent.address,
    entityType: event.entityType,
    entityId: event.entityId ?? null,
    patientId: event.patientId ?? null,
    detail: event.detail ?? {},
  };
}
