"""`timeline completion`: the script by which a shell completes commands, ids and tags."""

import click
from click.shell_completion import get_completion_class

from timeline.cli.echo import write

#: where each shell looks for such scripts, and what to type once
_USES = {
    "bash": "timeline completion bash > ~/.local/share/bash-completion/completions/timeline",
    "zsh": "timeline completion zsh > ~/.zfunc/_timeline",
    "fish": "timeline completion fish > ~/.config/fish/completions/timeline.fish",
}
_NOTES = {
    "bash": "Then open another shell; or: source <(timeline completion bash)",
    "zsh": "In ~/.zshrc, before compinit: fpath+=~/.zfunc; then open another shell",
    "fish": "Then open another shell; or: timeline completion fish | source",
}


#: click's own parts values at their spaces, as tags and places have them
_BASH = """\
_timeline_completion() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            '') ;;
            dir,*) compopt -o dirnames ;;
            file,*) compopt -o default ;;
            *) COMPREPLY+=("$(printf %q "${line#*,}")") ;;
        esac
    done < <(COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD \\
        _TIMELINE_COMPLETE=bash_complete "$1" 2>/dev/null)
}
complete -o nosort -F _timeline_completion timeline"""


@click.command("completion")
@click.argument("shell", metavar="SHELL", type=click.Choice(list(_USES)))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the script by which a shell completes words.

    SHELL is bash, zsh or fish. Completed are commands and options, and the ids, years, tags,
    places and documents of the seeds. The first lines of the script say where it goes.

    Example: timeline completion bash
    """
    first, rest = _parted(_script(shell, ctx.find_root().command))
    write(f"{first}# {_USES[shell]}\n# {_NOTES[shell]}\n{rest}\n")


def _script(shell: str, root: click.Command) -> str:
    kind = get_completion_class(shell)
    if shell == "bash" or kind is None:
        return _BASH
    return kind(root, {}, "timeline", "_TIMELINE_COMPLETE").source().strip()


def _parted(script: str) -> tuple[str, str]:
    """The line by which zsh knows such a file, which has to be the first, and the rest."""
    first, end, rest = script.partition("\n")
    return (first + end, rest) if first.startswith("#compdef") else ("", script)
