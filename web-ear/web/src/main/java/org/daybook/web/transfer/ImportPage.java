package org.daybook.web.transfer;

import java.util.List;
import org.daybook.web.reply.PageLinks.Paged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of imports. */
@Schema(name = "ImportPage", description = "One page of imports, newest first.")
public record ImportPage(List<ImportJson> items, String nextCursor) implements Paged {}
