import BeTraceCore
import BeTraceWorkspace

/// Why a command was not carried out.
struct Refusal: Error, Equatable {
  /// How the program is to end.
  let status: ExitStatus
  /// What is wrong: lower case, no full stop.
  let message: String

  /// Refuses with `message`.
  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// Refuses as there is no workspace to work with.
  init(_ error: WorkspaceError) {
    switch error {
    case .missing, .noEnvironments, .nowhere: self.init(.noInput, error.description)
    case .notEmpty: self.init(.cannotWrite, error.description)
    case .notAFolder, .settings, .schemas: self.init(.wrongInput, error.description)
    case .file(let error): self.init(error)
    case .noHome: self.init(.unavailable, error.description)
    case .notADay: self.init(.wrongUsage, error.description)
    }
  }

  /// Refuses as there are no schemas where they should be.
  init(_ error: SchemaLocationError) {
    switch error {
    case .missing: self.init(.noInput, error.description)
    case .notAFolder: self.init(.wrongInput, error.description)
    case .placeholder, .address: self.init(.wrongUsage, error.description)
    }
  }

  /// Refuses as a cluster does not say what it has.
  init(_ error: KubectlError) {
    switch error {
    case .noAnswer: self.init(.unavailable, error.description)
    case .impossible: self.init(.wrongInput, error.description)
    }
  }

  /// Refuses as an address leads nowhere.
  init(_ error: AddressError) {
    switch error {
    case .form, .field, .wholeEnvironment: self.init(.wrongUsage, error.description)
    case .service, .environment, .part, .lacking, .dottedKey: self.init(.noInput, error.description)
    case .unread: self.init(.wrongInput, error.description)
    }
  }

  /// Refuses as a word assigns nothing.
  init(_ error: AssignmentError) {
    switch error {
    case .noValue, .wholeEntry: self.init(.wrongUsage, error.description)
    case .address(let error): self.init(error)
    case .value, .ambiguousNull: self.init(.wrongInput, error.description)
    }
  }

  /// Refuses as an environment cannot be read, which `finding` says.
  init(_ finding: Finding) { self.init(.wrongInput, finding.description.visible) }

  /// Refuses as a file cannot be read or written.
  init(_ error: FileError) {
    switch error {
    case .unreadable: self.init(.inputOutput, error.description)
    case .notAFile, .tooLarge, .brokenLink, .nameNotText: self.init(.wrongInput, error.description)
    case .unwritable, .readOnly, .hardLinked, .changed, .link, .ownFolder: self.init(.cannotWrite, error.description)
    case .incomplete(let reason, _, _): self.init(Refusal(reason).status, error.description)
    }
  }
}
