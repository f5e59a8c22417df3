# Prints an R list as JSON with every digit of its doubles: as few as read back the same, up to 17; jsonlite rounds to 15.
as_json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    parts <- vapply(x, as_json, character(1))
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste0('"', names(x), '":', parts, collapse = ","), "}"))
  }
  if (is.matrix(x)) return(as_json(unname(split(x, row(x)))))
  if (is.character(x)) parts <- paste0('"', gsub('"', '\\\\"', x), '"')
  else if (is.logical(x)) parts <- ifelse(x, "true", "false")
  else {
    if (any(!is.finite(x))) stop("JSON has no NaN and no infinity")
    parts <- sprintf("%.17g", x)
    for (digits in 16:15) {
      short <- sprintf("%.*g", digits, x)
      parts <- ifelse(as.numeric(short) == x, short, parts)
    }
  }
  if (length(parts) == 1 && !inherits(x, "AsIs")) parts else paste0("[", paste(parts, collapse = ","), "]")
}
print_json <- function(x) cat(as_json(x), "\n", sep = "")
