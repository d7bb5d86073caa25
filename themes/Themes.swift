/// The theme files that ship inside the program.
package enum Themes {}
