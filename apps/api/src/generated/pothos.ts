/* eslint-disable */
import type { Prisma, UserAccount, Membership, Session, AuditEvent, Disposition, ReferenceStandard, Measurement, Comment, Mention, SavedFilter, ImagingStudy, Series, Instance, ViewReassignment, RegisteredModel, ModelVersion, ModelArtifact, ModelSignature, Organization, OrganizationSettings, OutboxMessage, Patient, Reading, Release, ReleaseApproval, ReleaseEvent, AcceptanceCriteria, EvaluationCohort, Evaluation, InferenceRun, FilmFinding, ScreeningResult, Heatmap } from "@plumbline/database/client";
import type { PothosPrismaDatamodel } from "@pothos/plugin-prisma";
export default interface PrismaTypes {
    UserAccount: {
        Name: "UserAccount";
        Shape: UserAccount;
        Include: Prisma.UserAccountInclude;
        Select: Prisma.UserAccountSelect;
        OrderBy: Prisma.UserAccountOrderByWithRelationInput;
        WhereUnique: Prisma.UserAccountWhereUniqueInput;
        Where: Prisma.UserAccountWhereInput;
        Create: {};
        Update: {};
        RelationName: "memberships" | "sessions" | "readings" | "assignedStudies" | "acknowledgedStudies" | "escalatedStudies" | "dispositions" | "referenceStandards" | "measurements" | "comments" | "mentions" | "savedFilters" | "viewReassignments" | "proposedReleases" | "releaseApprovals" | "releaseEvents" | "acceptanceCriteria" | "evaluationCohorts" | "evaluations";
        ListRelations: "memberships" | "sessions" | "readings" | "assignedStudies" | "acknowledgedStudies" | "escalatedStudies" | "dispositions" | "referenceStandards" | "measurements" | "comments" | "mentions" | "savedFilters" | "viewReassignments" | "proposedReleases" | "releaseApprovals" | "releaseEvents" | "acceptanceCriteria" | "evaluationCohorts" | "evaluations";
        Relations: {
            memberships: {
                Shape: Membership[];
                Name: "Membership";
                Nullable: false;
            };
            sessions: {
                Shape: Session[];
                Name: "Session";
                Nullable: false;
            };
            readings: {
                Shape: Reading[];
                Name: "Reading";
                Nullable: false;
            };
            assignedStudies: {
                Shape: ImagingStudy[];
                Name: "ImagingStudy";
                Nullable: false;
            };
            acknowledgedStudies: {
                Shape: ImagingStudy[];
                Name: "ImagingStudy";
                Nullable: false;
            };
            escalatedStudies: {
                Shape: ImagingStudy[];
                Name: "ImagingStudy";
                Nullable: false;
            };
            dispositions: {
                Shape: Disposition[];
                Name: "Disposition";
                Nullable: false;
            };
            referenceStandards: {
                Shape: ReferenceStandard[];
                Name: "ReferenceStandard";
                Nullable: false;
            };
            measurements: {
                Shape: Measurement[];
                Name: "Measurement";
                Nullable: false;
            };
            comments: {
                Shape: Comment[];
                Name: "Comment";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
            savedFilters: {
                Shape: SavedFilter[];
                Name: "SavedFilter";
                Nullable: false;
            };
            viewReassignments: {
                Shape: ViewReassignment[];
                Name: "ViewReassignment";
                Nullable: false;
            };
            proposedReleases: {
                Shape: Release[];
                Name: "Release";
                Nullable: false;
            };
            releaseApprovals: {
                Shape: ReleaseApproval[];
                Name: "ReleaseApproval";
                Nullable: false;
            };
            releaseEvents: {
                Shape: ReleaseEvent[];
                Name: "ReleaseEvent";
                Nullable: false;
            };
            acceptanceCriteria: {
                Shape: AcceptanceCriteria[];
                Name: "AcceptanceCriteria";
                Nullable: false;
            };
            evaluationCohorts: {
                Shape: EvaluationCohort[];
                Name: "EvaluationCohort";
                Nullable: false;
            };
            evaluations: {
                Shape: Evaluation[];
                Name: "Evaluation";
                Nullable: false;
            };
        };
    };
    Membership: {
        Name: "Membership";
        Shape: Membership;
        Include: Prisma.MembershipInclude;
        Select: Prisma.MembershipSelect;
        OrderBy: Prisma.MembershipOrderByWithRelationInput;
        WhereUnique: Prisma.MembershipWhereUniqueInput;
        Where: Prisma.MembershipWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "user";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            user: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    Session: {
        Name: "Session";
        Shape: Session;
        Include: Prisma.SessionInclude;
        Select: Prisma.SessionSelect;
        OrderBy: Prisma.SessionOrderByWithRelationInput;
        WhereUnique: Prisma.SessionWhereUniqueInput;
        Where: Prisma.SessionWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "user";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            user: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    AuditEvent: {
        Name: "AuditEvent";
        Shape: AuditEvent;
        Include: Prisma.AuditEventInclude;
        Select: Prisma.AuditEventSelect;
        OrderBy: Prisma.AuditEventOrderByWithRelationInput;
        WhereUnique: Prisma.AuditEventWhereUniqueInput;
        Where: Prisma.AuditEventWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
        };
    };
    Disposition: {
        Name: "Disposition";
        Shape: Disposition;
        Include: Prisma.DispositionInclude;
        Select: Prisma.DispositionSelect;
        OrderBy: Prisma.DispositionOrderByWithRelationInput;
        WhereUnique: Prisma.DispositionWhereUniqueInput;
        Where: Prisma.DispositionWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "study" | "recordedBy";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            study: {
                Shape: ImagingStudy;
                Name: "ImagingStudy";
                Nullable: false;
            };
            recordedBy: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    ReferenceStandard: {
        Name: "ReferenceStandard";
        Shape: ReferenceStandard;
        Include: Prisma.ReferenceStandardInclude;
        Select: Prisma.ReferenceStandardSelect;
        OrderBy: Prisma.ReferenceStandardOrderByWithRelationInput;
        WhereUnique: Prisma.ReferenceStandardWhereUniqueInput;
        Where: Prisma.ReferenceStandardWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "study" | "recordedBy";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            study: {
                Shape: ImagingStudy;
                Name: "ImagingStudy";
                Nullable: false;
            };
            recordedBy: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    Measurement: {
        Name: "Measurement";
        Shape: Measurement;
        Include: Prisma.MeasurementInclude;
        Select: Prisma.MeasurementSelect;
        OrderBy: Prisma.MeasurementOrderByWithRelationInput;
        WhereUnique: Prisma.MeasurementWhereUniqueInput;
        Where: Prisma.MeasurementWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "study" | "instance" | "author";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            study: {
                Shape: ImagingStudy;
                Name: "ImagingStudy";
                Nullable: false;
            };
            instance: {
                Shape: Instance;
                Name: "Instance";
                Nullable: false;
            };
            author: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    Comment: {
        Name: "Comment";
        Shape: Comment;
        Include: Prisma.CommentInclude;
        Select: Prisma.CommentSelect;
        OrderBy: Prisma.CommentOrderByWithRelationInput;
        WhereUnique: Prisma.CommentWhereUniqueInput;
        Where: Prisma.CommentWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "study" | "author" | "mentions";
        ListRelations: "mentions";
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            study: {
                Shape: ImagingStudy;
                Name: "ImagingStudy";
                Nullable: false;
            };
            author: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
        };
    };
    Mention: {
        Name: "Mention";
        Shape: Mention;
        Include: Prisma.MentionInclude;
        Select: Prisma.MentionSelect;
        OrderBy: Prisma.MentionOrderByWithRelationInput;
        WhereUnique: Prisma.MentionWhereUniqueInput;
        Where: Prisma.MentionWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "comment" | "user";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            comment: {
                Shape: Comment;
                Name: "Comment";
                Nullable: false;
            };
            user: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    SavedFilter: {
        Name: "SavedFilter";
        Shape: SavedFilter;
        Include: Prisma.SavedFilterInclude;
        Select: Prisma.SavedFilterSelect;
        OrderBy: Prisma.SavedFilterOrderByWithRelationInput;
        WhereUnique: Prisma.SavedFilterWhereUniqueInput;
        Where: Prisma.SavedFilterWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "owner";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            owner: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    ImagingStudy: {
        Name: "ImagingStudy";
        Shape: ImagingStudy;
        Include: Prisma.ImagingStudyInclude;
        Select: Prisma.ImagingStudySelect;
        OrderBy: Prisma.ImagingStudyOrderByWithRelationInput;
        WhereUnique: Prisma.ImagingStudyWhereUniqueInput;
        Where: Prisma.ImagingStudyWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "patient" | "series" | "instances" | "inferenceRuns" | "screeningResults" | "readings" | "assignee" | "acknowledgedBy" | "escalatedBy" | "dispositions" | "referenceStandards" | "measurements" | "comments" | "viewReassignments";
        ListRelations: "series" | "instances" | "inferenceRuns" | "screeningResults" | "readings" | "dispositions" | "referenceStandards" | "measurements" | "comments" | "viewReassignments";
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            patient: {
                Shape: Patient;
                Name: "Patient";
                Nullable: false;
            };
            series: {
                Shape: Series[];
                Name: "Series";
                Nullable: false;
            };
            instances: {
                Shape: Instance[];
                Name: "Instance";
                Nullable: false;
            };
            inferenceRuns: {
                Shape: InferenceRun[];
                Name: "InferenceRun";
                Nullable: false;
            };
            screeningResults: {
                Shape: ScreeningResult[];
                Name: "ScreeningResult";
                Nullable: false;
            };
            readings: {
                Shape: Reading[];
                Name: "Reading";
                Nullable: false;
            };
            assignee: {
                Shape: UserAccount | null;
                Name: "UserAccount";
                Nullable: true;
            };
            acknowledgedBy: {
                Shape: UserAccount | null;
                Name: "UserAccount";
                Nullable: true;
            };
            escalatedBy: {
                Shape: UserAccount | null;
                Name: "UserAccount";
                Nullable: true;
            };
            dispositions: {
                Shape: Disposition[];
                Name: "Disposition";
                Nullable: false;
            };
            referenceStandards: {
                Shape: ReferenceStandard[];
                Name: "ReferenceStandard";
                Nullable: false;
            };
            measurements: {
                Shape: Measurement[];
                Name: "Measurement";
                Nullable: false;
            };
            comments: {
                Shape: Comment[];
                Name: "Comment";
                Nullable: false;
            };
            viewReassignments: {
                Shape: ViewReassignment[];
                Name: "ViewReassignment";
                Nullable: false;
            };
        };
    };
    Series: {
        Name: "Series";
        Shape: Series;
        Include: Prisma.SeriesInclude;
        Select: Prisma.SeriesSelect;
        OrderBy: Prisma.SeriesOrderByWithRelationInput;
        WhereUnique: Prisma.SeriesWhereUniqueInput;
        Where: Prisma.SeriesWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "study" | "instances";
        ListRelations: "instances";
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            study: {
                Shape: ImagingStudy;
                Name: "ImagingStudy";
                Nullable: false;
            };
            instances: {
                Shape: Instance[];
                Name: "Instance";
                Nullable: false;
            };
        };
    };
    Instance: {
        Name: "Instance";
        Shape: Instance;
        Include: Prisma.InstanceInclude;
        Select: Prisma.InstanceSelect;
        OrderBy: Prisma.InstanceOrderByWithRelationInput;
        WhereUnique: Prisma.InstanceWhereUniqueInput;
        Where: Prisma.InstanceWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "study" | "series" | "measurements" | "viewReassignments";
        ListRelations: "measurements" | "viewReassignments";
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            study: {
                Shape: ImagingStudy;
                Name: "ImagingStudy";
                Nullable: false;
            };
            series: {
                Shape: Series;
                Name: "Series";
                Nullable: false;
            };
            measurements: {
                Shape: Measurement[];
                Name: "Measurement";
                Nullable: false;
            };
            viewReassignments: {
                Shape: ViewReassignment[];
                Name: "ViewReassignment";
                Nullable: false;
            };
        };
    };
    ViewReassignment: {
        Name: "ViewReassignment";
        Shape: ViewReassignment;
        Include: Prisma.ViewReassignmentInclude;
        Select: Prisma.ViewReassignmentSelect;
        OrderBy: Prisma.ViewReassignmentOrderByWithRelationInput;
        WhereUnique: Prisma.ViewReassignmentWhereUniqueInput;
        Where: Prisma.ViewReassignmentWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "study" | "instance" | "reassignedBy";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            study: {
                Shape: ImagingStudy;
                Name: "ImagingStudy";
                Nullable: false;
            };
            instance: {
                Shape: Instance;
                Name: "Instance";
                Nullable: false;
            };
            reassignedBy: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    RegisteredModel: {
        Name: "RegisteredModel";
        Shape: RegisteredModel;
        Include: Prisma.RegisteredModelInclude;
        Select: Prisma.RegisteredModelSelect;
        OrderBy: Prisma.RegisteredModelOrderByWithRelationInput;
        WhereUnique: Prisma.RegisteredModelWhereUniqueInput;
        Where: Prisma.RegisteredModelWhereInput;
        Create: {};
        Update: {};
        RelationName: "versions";
        ListRelations: "versions";
        Relations: {
            versions: {
                Shape: ModelVersion[];
                Name: "ModelVersion";
                Nullable: false;
            };
        };
    };
    ModelVersion: {
        Name: "ModelVersion";
        Shape: ModelVersion;
        Include: Prisma.ModelVersionInclude;
        Select: Prisma.ModelVersionSelect;
        OrderBy: Prisma.ModelVersionOrderByWithRelationInput;
        WhereUnique: Prisma.ModelVersionWhereUniqueInput;
        Where: Prisma.ModelVersionWhereInput;
        Create: {};
        Update: {};
        RelationName: "registeredModel" | "artifacts" | "signatures" | "releases" | "evaluations" | "comparedEvaluations" | "inferenceRuns";
        ListRelations: "artifacts" | "signatures" | "releases" | "evaluations" | "comparedEvaluations" | "inferenceRuns";
        Relations: {
            registeredModel: {
                Shape: RegisteredModel;
                Name: "RegisteredModel";
                Nullable: false;
            };
            artifacts: {
                Shape: ModelArtifact[];
                Name: "ModelArtifact";
                Nullable: false;
            };
            signatures: {
                Shape: ModelSignature[];
                Name: "ModelSignature";
                Nullable: false;
            };
            releases: {
                Shape: Release[];
                Name: "Release";
                Nullable: false;
            };
            evaluations: {
                Shape: Evaluation[];
                Name: "Evaluation";
                Nullable: false;
            };
            comparedEvaluations: {
                Shape: Evaluation[];
                Name: "Evaluation";
                Nullable: false;
            };
            inferenceRuns: {
                Shape: InferenceRun[];
                Name: "InferenceRun";
                Nullable: false;
            };
        };
    };
    ModelArtifact: {
        Name: "ModelArtifact";
        Shape: ModelArtifact;
        Include: Prisma.ModelArtifactInclude;
        Select: Prisma.ModelArtifactSelect;
        OrderBy: Prisma.ModelArtifactOrderByWithRelationInput;
        WhereUnique: Prisma.ModelArtifactWhereUniqueInput;
        Where: Prisma.ModelArtifactWhereInput;
        Create: {};
        Update: {};
        RelationName: "modelVersion";
        ListRelations: never;
        Relations: {
            modelVersion: {
                Shape: ModelVersion;
                Name: "ModelVersion";
                Nullable: false;
            };
        };
    };
    ModelSignature: {
        Name: "ModelSignature";
        Shape: ModelSignature;
        Include: Prisma.ModelSignatureInclude;
        Select: Prisma.ModelSignatureSelect;
        OrderBy: Prisma.ModelSignatureOrderByWithRelationInput;
        WhereUnique: Prisma.ModelSignatureWhereUniqueInput;
        Where: Prisma.ModelSignatureWhereInput;
        Create: {};
        Update: {};
        RelationName: "modelVersion";
        ListRelations: never;
        Relations: {
            modelVersion: {
                Shape: ModelVersion;
                Name: "ModelVersion";
                Nullable: false;
            };
        };
    };
    Organization: {
        Name: "Organization";
        Shape: Organization;
        Include: Prisma.OrganizationInclude;
        Select: Prisma.OrganizationSelect;
        OrderBy: Prisma.OrganizationOrderByWithRelationInput;
        WhereUnique: Prisma.OrganizationWhereUniqueInput;
        Where: Prisma.OrganizationWhereInput;
        Create: {};
        Update: {};
        RelationName: "memberships" | "sessions" | "patients" | "imagingStudies" | "series" | "instances" | "releases" | "releaseApprovals" | "releaseEvents" | "acceptanceCriteria" | "evaluationCohorts" | "evaluations" | "inferenceRuns" | "screeningResults" | "heatmaps" | "filmFindings" | "readings" | "auditEvents" | "outboxMessages" | "settings" | "dispositions" | "referenceStandards" | "measurements" | "comments" | "mentions" | "savedFilters" | "viewReassignments";
        ListRelations: "memberships" | "sessions" | "patients" | "imagingStudies" | "series" | "instances" | "releases" | "releaseApprovals" | "releaseEvents" | "acceptanceCriteria" | "evaluationCohorts" | "evaluations" | "inferenceRuns" | "screeningResults" | "heatmaps" | "filmFindings" | "readings" | "auditEvents" | "outboxMessages" | "dispositions" | "referenceStandards" | "measurements" | "comments" | "mentions" | "savedFilters" | "viewReassignments";
        Relations: {
            memberships: {
                Shape: Membership[];
                Name: "Membership";
                Nullable: false;
            };
            sessions: {
                Shape: Session[];
                Name: "Session";
                Nullable: false;
            };
            patients: {
                Shape: Patient[];
                Name: "Patient";
                Nullable: false;
            };
            imagingStudies: {
                Shape: ImagingStudy[];
                Name: "ImagingStudy";
                Nullable: false;
            };
            series: {
                Shape: Series[];
                Name: "Series";
                Nullable: false;
            };
            instances: {
                Shape: Instance[];
                Name: "Instance";
                Nullable: false;
            };
            releases: {
                Shape: Release[];
                Name: "Release";
                Nullable: false;
            };
            releaseApprovals: {
                Shape: ReleaseApproval[];
                Name: "ReleaseApproval";
                Nullable: false;
            };
            releaseEvents: {
                Shape: ReleaseEvent[];
                Name: "ReleaseEvent";
                Nullable: false;
            };
            acceptanceCriteria: {
                Shape: AcceptanceCriteria[];
                Name: "AcceptanceCriteria";
                Nullable: false;
            };
            evaluationCohorts: {
                Shape: EvaluationCohort[];
                Name: "EvaluationCohort";
                Nullable: false;
            };
            evaluations: {
                Shape: Evaluation[];
                Name: "Evaluation";
                Nullable: false;
            };
            inferenceRuns: {
                Shape: InferenceRun[];
                Name: "InferenceRun";
                Nullable: false;
            };
            screeningResults: {
                Shape: ScreeningResult[];
                Name: "ScreeningResult";
                Nullable: false;
            };
            heatmaps: {
                Shape: Heatmap[];
                Name: "Heatmap";
                Nullable: false;
            };
            filmFindings: {
                Shape: FilmFinding[];
                Name: "FilmFinding";
                Nullable: false;
            };
            readings: {
                Shape: Reading[];
                Name: "Reading";
                Nullable: false;
            };
            auditEvents: {
                Shape: AuditEvent[];
                Name: "AuditEvent";
                Nullable: false;
            };
            outboxMessages: {
                Shape: OutboxMessage[];
                Name: "OutboxMessage";
                Nullable: false;
            };
            settings: {
                Shape: OrganizationSettings | null;
                Name: "OrganizationSettings";
                Nullable: true;
            };
            dispositions: {
                Shape: Disposition[];
                Name: "Disposition";
                Nullable: false;
            };
            referenceStandards: {
                Shape: ReferenceStandard[];
                Name: "ReferenceStandard";
                Nullable: false;
            };
            measurements: {
                Shape: Measurement[];
                Name: "Measurement";
                Nullable: false;
            };
            comments: {
                Shape: Comment[];
                Name: "Comment";
                Nullable: false;
            };
            mentions: {
                Shape: Mention[];
                Name: "Mention";
                Nullable: false;
            };
            savedFilters: {
                Shape: SavedFilter[];
                Name: "SavedFilter";
                Nullable: false;
            };
            viewReassignments: {
                Shape: ViewReassignment[];
                Name: "ViewReassignment";
                Nullable: false;
            };
        };
    };
    OrganizationSettings: {
        Name: "OrganizationSettings";
        Shape: OrganizationSettings;
        Include: Prisma.OrganizationSettingsInclude;
        Select: Prisma.OrganizationSettingsSelect;
        OrderBy: Prisma.OrganizationSettingsOrderByWithRelationInput;
        WhereUnique: Prisma.OrganizationSettingsWhereUniqueInput;
        Where: Prisma.OrganizationSettingsWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
        };
    };
    OutboxMessage: {
        Name: "OutboxMessage";
        Shape: OutboxMessage;
        Include: Prisma.OutboxMessageInclude;
        Select: Prisma.OutboxMessageSelect;
        OrderBy: Prisma.OutboxMessageOrderByWithRelationInput;
        WhereUnique: Prisma.OutboxMessageWhereUniqueInput;
        Where: Prisma.OutboxMessageWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
        };
    };
    Patient: {
        Name: "Patient";
        Shape: Patient;
        Include: Prisma.PatientInclude;
        Select: Prisma.PatientSelect;
        OrderBy: Prisma.PatientOrderByWithRelationInput;
        WhereUnique: Prisma.PatientWhereUniqueInput;
        Where: Prisma.PatientWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "imagingStudies";
        ListRelations: "imagingStudies";
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            imagingStudies: {
                Shape: ImagingStudy[];
                Name: "ImagingStudy";
                Nullable: false;
            };
        };
    };
    Reading: {
        Name: "Reading";
        Shape: Reading;
        Include: Prisma.ReadingInclude;
        Select: Prisma.ReadingSelect;
        OrderBy: Prisma.ReadingOrderByWithRelationInput;
        WhereUnique: Prisma.ReadingWhereUniqueInput;
        Where: Prisma.ReadingWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "study" | "reader";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            study: {
                Shape: ImagingStudy;
                Name: "ImagingStudy";
                Nullable: false;
            };
            reader: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    Release: {
        Name: "Release";
        Shape: Release;
        Include: Prisma.ReleaseInclude;
        Select: Prisma.ReleaseSelect;
        OrderBy: Prisma.ReleaseOrderByWithRelationInput;
        WhereUnique: Prisma.ReleaseWhereUniqueInput;
        Where: Prisma.ReleaseWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "modelVersion" | "evaluation" | "proposedBy" | "replaces" | "replacedBy" | "evaluations" | "approvals" | "events" | "inferenceRuns";
        ListRelations: "replacedBy" | "evaluations" | "approvals" | "events" | "inferenceRuns";
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            modelVersion: {
                Shape: ModelVersion;
                Name: "ModelVersion";
                Nullable: false;
            };
            evaluation: {
                Shape: Evaluation | null;
                Name: "Evaluation";
                Nullable: true;
            };
            proposedBy: {
                Shape: UserAccount | null;
                Name: "UserAccount";
                Nullable: true;
            };
            replaces: {
                Shape: Release | null;
                Name: "Release";
                Nullable: true;
            };
            replacedBy: {
                Shape: Release[];
                Name: "Release";
                Nullable: false;
            };
            evaluations: {
                Shape: Evaluation[];
                Name: "Evaluation";
                Nullable: false;
            };
            approvals: {
                Shape: ReleaseApproval[];
                Name: "ReleaseApproval";
                Nullable: false;
            };
            events: {
                Shape: ReleaseEvent[];
                Name: "ReleaseEvent";
                Nullable: false;
            };
            inferenceRuns: {
                Shape: InferenceRun[];
                Name: "InferenceRun";
                Nullable: false;
            };
        };
    };
    ReleaseApproval: {
        Name: "ReleaseApproval";
        Shape: ReleaseApproval;
        Include: Prisma.ReleaseApprovalInclude;
        Select: Prisma.ReleaseApprovalSelect;
        OrderBy: Prisma.ReleaseApprovalOrderByWithRelationInput;
        WhereUnique: Prisma.ReleaseApprovalWhereUniqueInput;
        Where: Prisma.ReleaseApprovalWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "release" | "user";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            release: {
                Shape: Release;
                Name: "Release";
                Nullable: false;
            };
            user: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    ReleaseEvent: {
        Name: "ReleaseEvent";
        Shape: ReleaseEvent;
        Include: Prisma.ReleaseEventInclude;
        Select: Prisma.ReleaseEventSelect;
        OrderBy: Prisma.ReleaseEventOrderByWithRelationInput;
        WhereUnique: Prisma.ReleaseEventWhereUniqueInput;
        Where: Prisma.ReleaseEventWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "release" | "actor";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            release: {
                Shape: Release;
                Name: "Release";
                Nullable: false;
            };
            actor: {
                Shape: UserAccount | null;
                Name: "UserAccount";
                Nullable: true;
            };
        };
    };
    AcceptanceCriteria: {
        Name: "AcceptanceCriteria";
        Shape: AcceptanceCriteria;
        Include: Prisma.AcceptanceCriteriaInclude;
        Select: Prisma.AcceptanceCriteriaSelect;
        OrderBy: Prisma.AcceptanceCriteriaOrderByWithRelationInput;
        WhereUnique: Prisma.AcceptanceCriteriaWhereUniqueInput;
        Where: Prisma.AcceptanceCriteriaWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "setBy" | "evaluations";
        ListRelations: "evaluations";
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            setBy: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
            evaluations: {
                Shape: Evaluation[];
                Name: "Evaluation";
                Nullable: false;
            };
        };
    };
    EvaluationCohort: {
        Name: "EvaluationCohort";
        Shape: EvaluationCohort;
        Include: Prisma.EvaluationCohortInclude;
        Select: Prisma.EvaluationCohortSelect;
        OrderBy: Prisma.EvaluationCohortOrderByWithRelationInput;
        WhereUnique: Prisma.EvaluationCohortWhereUniqueInput;
        Where: Prisma.EvaluationCohortWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "frozenBy" | "evaluations";
        ListRelations: "evaluations";
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            frozenBy: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
            evaluations: {
                Shape: Evaluation[];
                Name: "Evaluation";
                Nullable: false;
            };
        };
    };
    Evaluation: {
        Name: "Evaluation";
        Shape: Evaluation;
        Include: Prisma.EvaluationInclude;
        Select: Prisma.EvaluationSelect;
        OrderBy: Prisma.EvaluationOrderByWithRelationInput;
        WhereUnique: Prisma.EvaluationWhereUniqueInput;
        Where: Prisma.EvaluationWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "release" | "countsFor" | "cohort" | "criteria" | "modelVersion" | "comparedVersion" | "evaluatedBy";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            release: {
                Shape: Release;
                Name: "Release";
                Nullable: false;
            };
            countsFor: {
                Shape: Release | null;
                Name: "Release";
                Nullable: true;
            };
            cohort: {
                Shape: EvaluationCohort;
                Name: "EvaluationCohort";
                Nullable: false;
            };
            criteria: {
                Shape: AcceptanceCriteria;
                Name: "AcceptanceCriteria";
                Nullable: false;
            };
            modelVersion: {
                Shape: ModelVersion;
                Name: "ModelVersion";
                Nullable: false;
            };
            comparedVersion: {
                Shape: ModelVersion | null;
                Name: "ModelVersion";
                Nullable: true;
            };
            evaluatedBy: {
                Shape: UserAccount;
                Name: "UserAccount";
                Nullable: false;
            };
        };
    };
    InferenceRun: {
        Name: "InferenceRun";
        Shape: InferenceRun;
        Include: Prisma.InferenceRunInclude;
        Select: Prisma.InferenceRunSelect;
        OrderBy: Prisma.InferenceRunOrderByWithRelationInput;
        WhereUnique: Prisma.InferenceRunWhereUniqueInput;
        Where: Prisma.InferenceRunWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "study" | "modelVersion" | "release" | "screeningResults" | "heatmaps" | "filmFindings";
        ListRelations: "screeningResults" | "heatmaps" | "filmFindings";
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            study: {
                Shape: ImagingStudy;
                Name: "ImagingStudy";
                Nullable: false;
            };
            modelVersion: {
                Shape: ModelVersion;
                Name: "ModelVersion";
                Nullable: false;
            };
            release: {
                Shape: Release | null;
                Name: "Release";
                Nullable: true;
            };
            screeningResults: {
                Shape: ScreeningResult[];
                Name: "ScreeningResult";
                Nullable: false;
            };
            heatmaps: {
                Shape: Heatmap[];
                Name: "Heatmap";
                Nullable: false;
            };
            filmFindings: {
                Shape: FilmFinding[];
                Name: "FilmFinding";
                Nullable: false;
            };
        };
    };
    FilmFinding: {
        Name: "FilmFinding";
        Shape: FilmFinding;
        Include: Prisma.FilmFindingInclude;
        Select: Prisma.FilmFindingSelect;
        OrderBy: Prisma.FilmFindingOrderByWithRelationInput;
        WhereUnique: Prisma.FilmFindingWhereUniqueInput;
        Where: Prisma.FilmFindingWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "inferenceRun";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            inferenceRun: {
                Shape: InferenceRun;
                Name: "InferenceRun";
                Nullable: false;
            };
        };
    };
    ScreeningResult: {
        Name: "ScreeningResult";
        Shape: ScreeningResult;
        Include: Prisma.ScreeningResultInclude;
        Select: Prisma.ScreeningResultSelect;
        OrderBy: Prisma.ScreeningResultOrderByWithRelationInput;
        WhereUnique: Prisma.ScreeningResultWhereUniqueInput;
        Where: Prisma.ScreeningResultWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "study" | "inferenceRun";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            study: {
                Shape: ImagingStudy;
                Name: "ImagingStudy";
                Nullable: false;
            };
            inferenceRun: {
                Shape: InferenceRun;
                Name: "InferenceRun";
                Nullable: false;
            };
        };
    };
    Heatmap: {
        Name: "Heatmap";
        Shape: Heatmap;
        Include: Prisma.HeatmapInclude;
        Select: Prisma.HeatmapSelect;
        OrderBy: Prisma.HeatmapOrderByWithRelationInput;
        WhereUnique: Prisma.HeatmapWhereUniqueInput;
        Where: Prisma.HeatmapWhereInput;
        Create: {};
        Update: {};
        RelationName: "organization" | "inferenceRun";
        ListRelations: never;
        Relations: {
            organization: {
                Shape: Organization;
                Name: "Organization";
                Nullable: false;
            };
            inferenceRun: {
                Shape: InferenceRun;
                Name: "InferenceRun";
                Nullable: false;
            };
        };
    };
}
export function getDatamodel(): PothosPrismaDatamodel { return JSON.parse("{\"datamodel\":{\"models\":{\"UserAccount\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"email\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Lower case.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"displayName\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"passwordHash\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Argon2id in PHC string format.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Membership\",\"kind\":\"object\",\"name\":\"memberships\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MembershipToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Session\",\"kind\":\"object\",\"name\":\"sessions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SessionToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Reading\",\"kind\":\"object\",\"name\":\"readings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReadingToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"assignedStudies\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"assignee\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"acknowledgedStudies\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"acknowledgedBy\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"escalatedStudies\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"escalatedBy\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Disposition\",\"kind\":\"object\",\"name\":\"dispositions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DispositionToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ReferenceStandard\",\"kind\":\"object\",\"name\":\"referenceStandards\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReferenceStandardToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Measurement\",\"kind\":\"object\",\"name\":\"measurements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeasurementToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Comment\",\"kind\":\"object\",\"name\":\"comments\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CommentToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"SavedFilter\",\"kind\":\"object\",\"name\":\"savedFilters\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SavedFilterToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ViewReassignment\",\"kind\":\"object\",\"name\":\"viewReassignments\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"UserAccountToViewReassignment\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"proposedReleases\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReleaseToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ReleaseApproval\",\"kind\":\"object\",\"name\":\"releaseApprovals\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReleaseApprovalToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ReleaseEvent\",\"kind\":\"object\",\"name\":\"releaseEvents\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReleaseEventToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"AcceptanceCriteria\",\"kind\":\"object\",\"name\":\"acceptanceCriteria\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AcceptanceCriteriaToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"EvaluationCohort\",\"kind\":\"object\",\"name\":\"evaluationCohorts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvaluationCohortToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Evaluation\",\"kind\":\"object\",\"name\":\"evaluations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvaluationToUserAccount\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A person who can sign in. Belongs to organizations through memberships.\"},\"Membership\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"userId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Role\",\"kind\":\"enum\",\"name\":\"role\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MembershipToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"user\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MembershipToUserAccount\",\"relationFromFields\":[\"userId\"],\"isUpdatedAt\":false}],\"primaryKey\":{\"name\":null,\"fields\":[\"organizationId\",\"userId\"]},\"uniqueIndexes\":[],\"documentation\":\"The role that a person has in one organization.\"},\"Session\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"userId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"refreshTokenHash\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 of the refresh token, hex; the token itself is never stored.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"expiresAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"revokedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToSession\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"user\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SessionToUserAccount\",\"relationFromFields\":[\"userId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A sign-in that can be renewed until it expires or is revoked.\"},\"AuditEvent\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"recordedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"AuditAction\",\"kind\":\"enum\",\"name\":\"action\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"activity\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The permission that was used, for example reading:sign.\"},{\"type\":\"AuditOutcome\",\"kind\":\"enum\",\"name\":\"outcome\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"agentUserId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The person, or absent when the platform itself acted.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"agentName\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The person's name then, or the process, for example worker.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"agentRole\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"agentAddress\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where the request came from.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"entityType\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The kind of thing, in FHIR's words: ImagingStudy, Patient, AuditEvent.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"entityId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"patientId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"detail\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Codes and counts, never identifiers.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AuditEventToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"Who did or saw what, and when. Rows are only ever added; the tables refuse the rest.\"},\"Disposition\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DispositionState\",\"kind\":\"enum\",\"name\":\"state\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"followUpMonths\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Only of FOLLOW_UP.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"note\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"withdrawsId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The row that this one takes back.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"recordedById\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"recordedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DispositionToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"study\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DispositionToImagingStudy\",\"relationFromFields\":[\"organizationId\",\"studyId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"recordedBy\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DispositionToUserAccount\",\"relationFromFields\":[\"recordedById\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"That a study's patient was taken one step further, by whom and when. Rows are only ever added: a step taken back is a\\nrow that withdraws it.\"},\"ReferenceStandard\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ReferenceSource\",\"kind\":\"enum\",\"name\":\"source\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"cms\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Scoliosis that goes with a Chiari malformation.\"},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"scoliosis\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"tonsilDescentMm\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Below the foramen magnum; Chiari I from 5 mm.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"syrinxWidthMm\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Widest extent of a syrinx.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"observedDate\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"note\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"recordedById\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"recordedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToReferenceStandard\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"study\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToReferenceStandard\",\"relationFromFields\":[\"organizationId\",\"studyId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"recordedBy\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReferenceStandardToUserAccount\",\"relationFromFields\":[\"recordedById\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"What turned out to be true: the comparator of every sensitivity and specificity. A later row supersedes an earlier one.\"},\"Measurement\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"instanceId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"MeasurementKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"points\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Column and row of each point, in pixels of the film from the centre of its first pixel: x1, y1, x2, y2 …\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"value\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Millimetres, pixels (film without calibration) or degrees.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"unit\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"UCUM: mm, [px] or deg.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"label\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"authorId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"supersededAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When it was moved (another row stands for it) or removed.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeasurementToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"study\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToMeasurement\",\"relationFromFields\":[\"organizationId\",\"studyId\"],\"isUpdatedAt\":false},{\"type\":\"Instance\",\"kind\":\"object\",\"name\":\"instance\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstanceToMeasurement\",\"relationFromFields\":[\"organizationId\",\"instanceId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"author\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeasurementToUserAccount\",\"relationFromFields\":[\"authorId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A line or angle that a person drew on a film. Moved or removed ones stay, superseded.\"},\"Comment\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"authorId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"body\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CommentToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"study\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CommentToImagingStudy\",\"relationFromFields\":[\"organizationId\",\"studyId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"author\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CommentToUserAccount\",\"relationFromFields\":[\"authorId\"],\"isUpdatedAt\":false},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CommentToMention\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"id\"]}],\"documentation\":\"A remark of one member to the others. Never changed once written.\"},\"Mention\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"commentId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"userId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"seenAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"Comment\",\"kind\":\"object\",\"name\":\"comment\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CommentToMention\",\"relationFromFields\":[\"organizationId\",\"commentId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"user\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToUserAccount\",\"relationFromFields\":[\"userId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"commentId\",\"userId\"]}],\"documentation\":\"That a comment names a member, and whether they have seen it.\"},\"SavedFilter\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"ownerId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"filter\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"One of the worklist's filters.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"search\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"shared\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whether the whole clinic sees it.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"removedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToSavedFilter\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"owner\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"SavedFilterToUserAccount\",\"relationFromFields\":[\"ownerId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A question to the worklist that somebody keeps.\"},\"ImagingStudy\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"patientId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyInstanceUid\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"accessionNumber\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"description\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"startedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the films were taken, as the modality said it (study date and time, read as UTC).\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"receivedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the first film arrived here.\"},{\"type\":\"ScreeningStatus\",\"kind\":\"enum\",\"name\":\"screeningStatus\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"screeningReason\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Why there is no result: a code of domain/errors.\"},{\"type\":\"StudyFlag\",\"kind\":\"enum\",\"name\":\"flag\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ReadingStatus\",\"kind\":\"enum\",\"name\":\"readingStatus\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"AdjudicationReason\",\"kind\":\"enum\",\"name\":\"adjudicationReason\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"awaitsReading\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whether somebody still has to read it: true until its status is SIGNED.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"priority\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Place in the worklist while nobody has waited too long; smaller comes first (domain, worklist-priority).\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Counts changes to who works on it, so that two people cannot take it at once.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"assigneeId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"assignedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"acknowledgedById\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The flag was seen, before any reading.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"acknowledgedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"escalatedById\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"escalatedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"escalationReason\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"pairedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When both views were first there: the time limit of the screening result begins.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"screenedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When the standing screening ended, with a result or without.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"firstReadAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"cmsSuspectedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"When a signed reading first suspected CMS: the time limit of the MRI decision begins.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"mriDecidedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DispositionState\",\"kind\":\"enum\",\"name\":\"disposition\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The step that stands, of the dispositions recorded.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"Patient\",\"kind\":\"object\",\"name\":\"patient\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToPatient\",\"relationFromFields\":[\"organizationId\",\"patientId\"],\"isUpdatedAt\":false},{\"type\":\"Series\",\"kind\":\"object\",\"name\":\"series\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToSeries\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Instance\",\"kind\":\"object\",\"name\":\"instances\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToInstance\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"InferenceRun\",\"kind\":\"object\",\"name\":\"inferenceRuns\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToInferenceRun\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ScreeningResult\",\"kind\":\"object\",\"name\":\"screeningResults\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToScreeningResult\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Reading\",\"kind\":\"object\",\"name\":\"readings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToReading\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"assignee\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"assignee\",\"relationFromFields\":[\"assigneeId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"acknowledgedBy\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"acknowledgedBy\",\"relationFromFields\":[\"acknowledgedById\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"escalatedBy\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"escalatedBy\",\"relationFromFields\":[\"escalatedById\"],\"isUpdatedAt\":false},{\"type\":\"Disposition\",\"kind\":\"object\",\"name\":\"dispositions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DispositionToImagingStudy\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ReferenceStandard\",\"kind\":\"object\",\"name\":\"referenceStandards\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToReferenceStandard\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Measurement\",\"kind\":\"object\",\"name\":\"measurements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToMeasurement\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Comment\",\"kind\":\"object\",\"name\":\"comments\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CommentToImagingStudy\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ViewReassignment\",\"kind\":\"object\",\"name\":\"viewReassignments\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToViewReassignment\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"id\"]},{\"name\":null,\"fields\":[\"organizationId\",\"studyInstanceUid\"]}],\"documentation\":\"One visit's films of one patient, DICOM study level.\"},\"Series\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"seriesInstanceUid\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"modality\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"DICOM modality, DX or CR.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToSeries\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"study\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToSeries\",\"relationFromFields\":[\"organizationId\",\"studyId\"],\"isUpdatedAt\":false},{\"type\":\"Instance\",\"kind\":\"object\",\"name\":\"instances\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstanceToSeries\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"id\"]},{\"name\":null,\"fields\":[\"organizationId\",\"seriesInstanceUid\"]}],\"documentation\":\"DICOM series level.\"},\"Instance\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"seriesId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sopInstanceUid\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sopClassUid\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"transferSyntaxUid\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"View\",\"kind\":\"enum\",\"name\":\"view\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"viewPosition\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"DICOM View Position (0018,5101) as received.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"rows\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"columns\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"bitsStored\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"photometricInterpretation\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"pixelSpacingRowMm\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Millimetres between pixel centres, rows then columns; absent when the film is not calibrated.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"pixelSpacingColumnMm\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sha256\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 of the Part 10 file, hex.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"byteLength\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"storageKey\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"receivedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstanceToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"study\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToInstance\",\"relationFromFields\":[\"organizationId\",\"studyId\"],\"isUpdatedAt\":false},{\"type\":\"Series\",\"kind\":\"object\",\"name\":\"series\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstanceToSeries\",\"relationFromFields\":[\"organizationId\",\"seriesId\"],\"isUpdatedAt\":false},{\"type\":\"Measurement\",\"kind\":\"object\",\"name\":\"measurements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstanceToMeasurement\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ViewReassignment\",\"kind\":\"object\",\"name\":\"viewReassignments\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstanceToViewReassignment\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"id\"]},{\"name\":null,\"fields\":[\"organizationId\",\"sopInstanceUid\"]}],\"documentation\":\"One film, DICOM instance level. Its bytes lie in storage under the hash of their content.\"},\"ViewReassignment\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"instanceId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"View\",\"kind\":\"enum\",\"name\":\"fromView\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"View\",\"kind\":\"enum\",\"name\":\"toView\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reassignedById\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"reassignedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToViewReassignment\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"study\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToViewReassignment\",\"relationFromFields\":[\"organizationId\",\"studyId\"],\"isUpdatedAt\":false},{\"type\":\"Instance\",\"kind\":\"object\",\"name\":\"instance\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstanceToViewReassignment\",\"relationFromFields\":[\"organizationId\",\"instanceId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"reassignedBy\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"UserAccountToViewReassignment\",\"relationFromFields\":[\"reassignedById\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A person's word that a film shows another view than it was sent as. Rows are only ever added; the film's view follows.\"},\"RegisteredModel\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ModelVersion\",\"kind\":\"object\",\"name\":\"versions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ModelVersionToRegisteredModel\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A named line of models; the same for every organization. One version of it holds one or more networks.\"},\"ModelVersion\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"registeredModelId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"manifest\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"manifest.json as it was registered: preprocessing, classes, networks with temperature and operating points.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"manifestSha256\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"RegisteredModel\",\"kind\":\"object\",\"name\":\"registeredModel\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ModelVersionToRegisteredModel\",\"relationFromFields\":[\"registeredModelId\"],\"isUpdatedAt\":false},{\"type\":\"ModelArtifact\",\"kind\":\"object\",\"name\":\"artifacts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ModelArtifactToModelVersion\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ModelSignature\",\"kind\":\"object\",\"name\":\"signatures\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ModelSignatureToModelVersion\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"releases\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ModelVersionToRelease\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Evaluation\",\"kind\":\"object\",\"name\":\"evaluations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"evaluated\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Evaluation\",\"kind\":\"object\",\"name\":\"comparedEvaluations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"compared\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"InferenceRun\",\"kind\":\"object\",\"name\":\"inferenceRuns\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InferenceRunToModelVersion\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"registeredModelId\",\"version\"]}],\"documentation\":\"One trained version. Never changed once written.\"},\"ModelArtifact\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"modelVersionId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"path\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Relative to the version's folder under models/.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sha256\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"byteLength\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ModelVersion\",\"kind\":\"object\",\"name\":\"modelVersion\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ModelArtifactToModelVersion\",\"relationFromFields\":[\"modelVersionId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"modelVersionId\",\"path\"]}],\"documentation\":\"One file of a model version.\"},\"ModelSignature\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"modelVersionId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"keyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256, hex, of the public key (SPKI DER): after a change of keys a version may be signed again.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"signature\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Ed25519 over the manifest's hash and every file's path, length and hash; base64.\"},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"validation\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"What the sandbox found, its limits and what kept it apart.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"signedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ModelVersion\",\"kind\":\"object\",\"name\":\"modelVersion\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ModelSignatureToModelVersion\",\"relationFromFields\":[\"modelVersionId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"modelVersionId\",\"keyId\"]}],\"documentation\":\"That the platform took a version in after its sandbox had looked at it. Rows are only ever added.\"},\"Organization\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"slug\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":true,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Short name used in addresses and sign-ins, for example `riverside`.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Membership\",\"kind\":\"object\",\"name\":\"memberships\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MembershipToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Session\",\"kind\":\"object\",\"name\":\"sessions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToSession\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Patient\",\"kind\":\"object\",\"name\":\"patients\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToPatient\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"imagingStudies\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Series\",\"kind\":\"object\",\"name\":\"series\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToSeries\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Instance\",\"kind\":\"object\",\"name\":\"instances\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InstanceToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"releases\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToRelease\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ReleaseApproval\",\"kind\":\"object\",\"name\":\"releaseApprovals\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToReleaseApproval\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ReleaseEvent\",\"kind\":\"object\",\"name\":\"releaseEvents\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToReleaseEvent\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"AcceptanceCriteria\",\"kind\":\"object\",\"name\":\"acceptanceCriteria\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AcceptanceCriteriaToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"EvaluationCohort\",\"kind\":\"object\",\"name\":\"evaluationCohorts\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvaluationCohortToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Evaluation\",\"kind\":\"object\",\"name\":\"evaluations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvaluationToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"InferenceRun\",\"kind\":\"object\",\"name\":\"inferenceRuns\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InferenceRunToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ScreeningResult\",\"kind\":\"object\",\"name\":\"screeningResults\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToScreeningResult\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Heatmap\",\"kind\":\"object\",\"name\":\"heatmaps\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"HeatmapToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"FilmFinding\",\"kind\":\"object\",\"name\":\"filmFindings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FilmFindingToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Reading\",\"kind\":\"object\",\"name\":\"readings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToReading\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"AuditEvent\",\"kind\":\"object\",\"name\":\"auditEvents\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AuditEventToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"OutboxMessage\",\"kind\":\"object\",\"name\":\"outboxMessages\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToOutboxMessage\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"OrganizationSettings\",\"kind\":\"object\",\"name\":\"settings\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToOrganizationSettings\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Disposition\",\"kind\":\"object\",\"name\":\"dispositions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"DispositionToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ReferenceStandard\",\"kind\":\"object\",\"name\":\"referenceStandards\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToReferenceStandard\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Measurement\",\"kind\":\"object\",\"name\":\"measurements\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MeasurementToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Comment\",\"kind\":\"object\",\"name\":\"comments\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"CommentToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Mention\",\"kind\":\"object\",\"name\":\"mentions\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"MentionToOrganization\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"SavedFilter\",\"kind\":\"object\",\"name\":\"savedFilters\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToSavedFilter\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ViewReassignment\",\"kind\":\"object\",\"name\":\"viewReassignments\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToViewReassignment\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A clinic or hospital: the tenant. Everything a clinic owns carries its id.\"},\"OrganizationSettings\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"blindedFirstRead\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The first reader decides before the screening result is shown to them.\"},{\"type\":\"SecondReadPolicy\",\"kind\":\"enum\",\"name\":\"secondRead\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"concordantShare\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Share of the studies whose two readers agree that goes to adjudication as well (FDA 2007: no discrepant resolution).\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"resultLimitMinutes\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"From the second film's arrival to a screening result.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"flaggedReadLimitMinutes\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"From the first film's arrival to the first reading of a study flagged for CMS.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"readLimitMinutes\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The same of any other study.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"mriLimitMinutes\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"From the signed reading that suspects CMS to a decision about MRI.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"maximumWaitMinutes\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Nobody waits behind flagged studies for longer: then the study comes first, whatever its flag.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"warningShare\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Share of a limit after which it warns.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"cmsPrevalence\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Share of CMS among the patients whom this clinic films; PPV and NPV on the screens follow from it.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Counts changes, so that two people do not overwrite each other.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"changedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToOrganizationSettings\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false}],\"primaryKey\":{\"name\":null,\"fields\":[\"organizationId\"]},\"uniqueIndexes\":[],\"documentation\":\"How a clinic wants to work. A clinic without a row works by the defaults.\"},\"OutboxMessage\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"job\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The job's name.\"},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"payload\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Ids only.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"relayedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToOutboxMessage\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"Work to be queued, written with the change that asks for it, so that a crash between the two loses nothing.\"},\"Patient\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"mrn\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Medical record number, DICOM Patient ID (0010,0020); unique in the organization.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"DICOM person name as received, components joined by a caret.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"birthDate\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Sex\",\"kind\":\"enum\",\"name\":\"sex\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToPatient\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"imagingStudies\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToPatient\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"id\"]},{\"name\":null,\"fields\":[\"organizationId\",\"mrn\"]}],\"documentation\":\"A person whose films the clinic holds.\"},\"Reading\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"readerId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"inferenceRunId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The run whose result was on the screen; absent when there was none.\"},{\"type\":\"Agreement\",\"kind\":\"enum\",\"name\":\"agreement\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reason\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"signedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToReading\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"study\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToReading\",\"relationFromFields\":[\"organizationId\",\"studyId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"reader\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReadingToUserAccount\",\"relationFromFields\":[\"readerId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"A person's signed word on a study. Never changed once written.\"},\"Release\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"modelVersionId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Task\",\"kind\":\"enum\",\"name\":\"tasks\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ReleaseState\",\"kind\":\"enum\",\"name\":\"state\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ReleaseState\",\"kind\":\"enum\",\"name\":\"occupies\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The state again while it is SHADOW, CANARY or ACTIVE, of which an organization has one each; else absent.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"modifications\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"FDA PCCP: what changes against the version in use.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"protocol\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"FDA PCCP: data, evaluation, update and the way back.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"impact\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"FDA PCCP: benefits and risks of the change, and what is done about them.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"canaryShare\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Share of the studies that it answers while it is CANARY.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"evaluationId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The evaluation that counts.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"proposalSha256\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Of everything that a promotion was proposed on; absent when none is proposed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"proposedById\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"replacesId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The release that it took over from: where a rollback goes back to.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"version\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Counts changes, so that two people do not overwrite each other.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"changedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToRelease\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ModelVersion\",\"kind\":\"object\",\"name\":\"modelVersion\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ModelVersionToRelease\",\"relationFromFields\":[\"modelVersionId\"],\"isUpdatedAt\":false},{\"type\":\"Evaluation\",\"kind\":\"object\",\"name\":\"evaluation\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"counts\",\"relationFromFields\":[\"organizationId\",\"evaluationId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"proposedBy\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReleaseToUserAccount\",\"relationFromFields\":[\"proposedById\"],\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"replaces\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"replaces\",\"relationFromFields\":[\"organizationId\",\"replacesId\"],\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"replacedBy\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"replaces\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Evaluation\",\"kind\":\"object\",\"name\":\"evaluations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"of\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ReleaseApproval\",\"kind\":\"object\",\"name\":\"approvals\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReleaseToReleaseApproval\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"ReleaseEvent\",\"kind\":\"object\",\"name\":\"events\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReleaseToReleaseEvent\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"InferenceRun\",\"kind\":\"object\",\"name\":\"inferenceRuns\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InferenceRunToRelease\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"id\"]},{\"name\":null,\"fields\":[\"organizationId\",\"occupies\"]},{\"name\":null,\"fields\":[\"organizationId\",\"evaluationId\"]}],\"documentation\":\"A model version on its way into an organization's use, for all tasks that it answers: one run answers both, and a flag\\nis never mixed from two versions.\"},\"ReleaseApproval\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"releaseId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ApprovalKind\",\"kind\":\"enum\",\"name\":\"kind\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"userId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reason\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"proposalSha256\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"recordedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToReleaseApproval\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"release\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReleaseToReleaseApproval\",\"relationFromFields\":[\"organizationId\",\"releaseId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"user\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReleaseApprovalToUserAccount\",\"relationFromFields\":[\"userId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"Who proposed and who approved a promotion, and on what. Rows are only ever added.\"},\"ReleaseEvent\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"releaseId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ReleaseState\",\"kind\":\"enum\",\"name\":\"fromState\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"ReleaseState\",\"kind\":\"enum\",\"name\":\"toState\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"actorId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Absent when the platform itself acted.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reason\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"recordedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToReleaseEvent\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"release\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReleaseToReleaseEvent\",\"relationFromFields\":[\"organizationId\",\"releaseId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"actor\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ReleaseEventToUserAccount\",\"relationFromFields\":[\"actorId\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[],\"documentation\":\"That a release took a step. Rows are only ever added.\"},\"AcceptanceCriteria\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"minimumSensitivity\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The lower Wilson bound of each task's sensitivity at the operating point is at least this.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"aurocMargin\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Each task's AUROC is not lower than the active version's by this or more (lower paired DeLong bound).\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"reason\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"setById\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"setAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AcceptanceCriteriaToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"setBy\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AcceptanceCriteriaToUserAccount\",\"relationFromFields\":[\"setById\"],\"isUpdatedAt\":false},{\"type\":\"Evaluation\",\"kind\":\"object\",\"name\":\"evaluations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AcceptanceCriteriaToEvaluation\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"id\"]}],\"documentation\":\"What an evaluation must reach before a version is used. The newest row counts; rows are only ever added.\"},\"EvaluationCohort\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"name\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"members\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Study id and reference standard id of each, in the order of study ids.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"studyCount\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sha256\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Of the members.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"frozenById\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"frozenAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvaluationCohortToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"frozenBy\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvaluationCohortToUserAccount\",\"relationFromFields\":[\"frozenById\"],\"isUpdatedAt\":false},{\"type\":\"Evaluation\",\"kind\":\"object\",\"name\":\"evaluations\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvaluationToEvaluationCohort\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"id\"]}],\"documentation\":\"Studies with their reference standards, frozen: what was true of them then. Rows are only ever added.\"},\"Evaluation\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"releaseId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"cohortId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"criteriaId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"modelVersionId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"comparedVersionId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Absent when no version was in use.\"},{\"type\":\"TrainingOverlap\",\"kind\":\"enum\",\"name\":\"trainingOverlap\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Json\",\"kind\":\"scalar\",\"name\":\"figures\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"For each task the counts, sensitivity with its interval, both areas, their difference and what of it is met.\"},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"passed\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"sha256\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Of cohort, criteria, versions, every study's results and the figures.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"evaluatedById\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"evaluatedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvaluationToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"release\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"of\",\"relationFromFields\":[\"organizationId\",\"releaseId\"],\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"countsFor\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"counts\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"EvaluationCohort\",\"kind\":\"object\",\"name\":\"cohort\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvaluationToEvaluationCohort\",\"relationFromFields\":[\"organizationId\",\"cohortId\"],\"isUpdatedAt\":false},{\"type\":\"AcceptanceCriteria\",\"kind\":\"object\",\"name\":\"criteria\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"AcceptanceCriteriaToEvaluation\",\"relationFromFields\":[\"organizationId\",\"criteriaId\"],\"isUpdatedAt\":false},{\"type\":\"ModelVersion\",\"kind\":\"object\",\"name\":\"modelVersion\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"evaluated\",\"relationFromFields\":[\"modelVersionId\"],\"isUpdatedAt\":false},{\"type\":\"ModelVersion\",\"kind\":\"object\",\"name\":\"comparedVersion\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"compared\",\"relationFromFields\":[\"comparedVersionId\"],\"isUpdatedAt\":false},{\"type\":\"UserAccount\",\"kind\":\"object\",\"name\":\"evaluatedBy\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"EvaluationToUserAccount\",\"relationFromFields\":[\"evaluatedById\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"id\"]}],\"documentation\":\"How a version did on a frozen cohort, beside the version then in use. Rows are only ever added.\"},\"InferenceRun\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"modelVersionId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"inputSha256\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"SHA-256 over the hashes of the films that went in, in view order.\"},{\"type\":\"RunPurpose\",\"kind\":\"enum\",\"name\":\"purpose\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"releaseId\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The release that asked for it.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"manifestSha256\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Of the version's manifest.json.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"preprocessingSha256\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Of what the manifest says about films as input: shapes and preprocessing. Absent in runs of before it was kept.\"},{\"type\":\"InferenceRunStatus\",\"kind\":\"enum\",\"name\":\"status\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"failureCode\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"A code of domain/errors when the run failed.\"},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"provider\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The execution provider that really ran, for example cpu.\"},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"queuedAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"startedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"completedAt\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"computeMs\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Time in the model alone.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InferenceRunToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"study\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToInferenceRun\",\"relationFromFields\":[\"organizationId\",\"studyId\"],\"isUpdatedAt\":false},{\"type\":\"ModelVersion\",\"kind\":\"object\",\"name\":\"modelVersion\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InferenceRunToModelVersion\",\"relationFromFields\":[\"modelVersionId\"],\"isUpdatedAt\":false},{\"type\":\"Release\",\"kind\":\"object\",\"name\":\"release\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InferenceRunToRelease\",\"relationFromFields\":[\"organizationId\",\"releaseId\"],\"isUpdatedAt\":false},{\"type\":\"ScreeningResult\",\"kind\":\"object\",\"name\":\"screeningResults\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InferenceRunToScreeningResult\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"Heatmap\",\"kind\":\"object\",\"name\":\"heatmaps\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"HeatmapToInferenceRun\",\"relationFromFields\":[],\"isUpdatedAt\":false},{\"type\":\"FilmFinding\",\"kind\":\"object\",\"name\":\"filmFindings\",\"isRequired\":true,\"isList\":true,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FilmFindingToInferenceRun\",\"relationFromFields\":[],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"id\"]},{\"name\":null,\"fields\":[\"organizationId\",\"id\",\"purpose\"]},{\"name\":null,\"fields\":[\"organizationId\",\"studyId\",\"modelVersionId\",\"inputSha256\",\"purpose\"]}],\"documentation\":\"One run of one model version over one set of films. The same films and version give one run, however often the job is delivered.\"},\"FilmFinding\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"inferenceRunId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"RunPurpose\",\"kind\":\"enum\",\"name\":\"purpose\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"As its run's.\"},{\"type\":\"View\",\"kind\":\"enum\",\"name\":\"view\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The view that the film was stored as.\"},{\"type\":\"FilmFindingCode\",\"kind\":\"enum\",\"name\":\"finding\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"coronalProbability\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How probably the film shows a spine from the front or the back; absent when it never reached the model.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"sagittalProbability\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How probably it shows one from the side.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"neitherProbability\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How probably it shows something else.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"distance\",\"isRequired\":false,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"How far it lies from the films of the training, in the manifest's measure; larger is stranger.\"},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FilmFindingToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"InferenceRun\",\"kind\":\"object\",\"name\":\"inferenceRun\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"FilmFindingToInferenceRun\",\"relationFromFields\":[\"organizationId\",\"inferenceRunId\",\"purpose\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"inferenceRunId\",\"view\"]}],\"documentation\":\"What a run found of one view before any network was asked. A network whose films are not all usable has no result.\"},\"ScreeningResult\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"studyId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"inferenceRunId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"RunPurpose\",\"kind\":\"enum\",\"name\":\"purpose\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"As its run's.\"},{\"type\":\"Architecture\",\"kind\":\"enum\",\"name\":\"architecture\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Task\",\"kind\":\"enum\",\"name\":\"task\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Boolean\",\"kind\":\"scalar\",\"name\":\"deciding\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Whether this answer, of all networks', is the one that the study's flag follows.\"},{\"type\":\"ScreeningOutcome\",\"kind\":\"enum\",\"name\":\"outcome\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"logit\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Log-odds of the derived probability, after temperature.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"probability\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"operatingPoint\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The operating point in use: its name and threshold at that time.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"threshold\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"DateTime\",\"kind\":\"scalar\",\"name\":\"createdAt\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"OrganizationToScreeningResult\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"ImagingStudy\",\"kind\":\"object\",\"name\":\"study\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"ImagingStudyToScreeningResult\",\"relationFromFields\":[\"organizationId\",\"studyId\"],\"isUpdatedAt\":false},{\"type\":\"InferenceRun\",\"kind\":\"object\",\"name\":\"inferenceRun\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"InferenceRunToScreeningResult\",\"relationFromFields\":[\"organizationId\",\"inferenceRunId\",\"purpose\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"inferenceRunId\",\"architecture\",\"task\"]}],\"documentation\":\"One network's answer to one task.\"},\"Heatmap\":{\"fields\":[{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"id\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":true,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"organizationId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"inferenceRunId\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"RunPurpose\",\"kind\":\"enum\",\"name\":\"purpose\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":true,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"As its run's.\"},{\"type\":\"Architecture\",\"kind\":\"enum\",\"name\":\"architecture\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"View\",\"kind\":\"enum\",\"name\":\"view\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Task\",\"kind\":\"enum\",\"name\":\"task\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"rows\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Cells, not pixels.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"columns\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"String\",\"kind\":\"scalar\",\"name\":\"storageKey\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Holds the maps of the whole run: little-endian float32 values, row by row, of the whole model input.\"},{\"type\":\"Int\",\"kind\":\"scalar\",\"name\":\"byteOffset\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"Where in it this map begins, in bytes; it is rows * columns values long.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"contentTop\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false,\"documentation\":\"The part of the model input that the film covers, in fractions of it: the rest is padding.\"},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"contentLeft\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"contentHeight\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Float\",\"kind\":\"scalar\",\"name\":\"contentWidth\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"isUpdatedAt\":false},{\"type\":\"Organization\",\"kind\":\"object\",\"name\":\"organization\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"HeatmapToOrganization\",\"relationFromFields\":[\"organizationId\"],\"isUpdatedAt\":false},{\"type\":\"InferenceRun\",\"kind\":\"object\",\"name\":\"inferenceRun\",\"isRequired\":true,\"isList\":false,\"hasDefaultValue\":false,\"isUnique\":false,\"isId\":false,\"relationName\":\"HeatmapToInferenceRun\",\"relationFromFields\":[\"organizationId\",\"inferenceRunId\",\"purpose\"],\"isUpdatedAt\":false}],\"primaryKey\":null,\"uniqueIndexes\":[{\"name\":null,\"fields\":[\"organizationId\",\"inferenceRunId\",\"architecture\",\"view\",\"task\"]}],\"documentation\":\"What on one film speaks for or against a task, as one network sees it; its values lie in storage.\"}}}}"); }