package org.merchantaccess.application.audit;

/** All that can be asked of the audit trail. */
public record AuditUseCases(ReadAudit read) {}
