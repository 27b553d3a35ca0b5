/**
 * What command texts and scripts in languages other than Python do: sh, batch, PowerShell, Windows
 * Script Host, JavaScript and AppleScript. Nothing is executed; programs and options are facts in
 * tables beside the classes. Start with {@link io.pypiguard.behavior.internal.shell.CommandReader}.
 */
package io.pypiguard.behavior.internal.shell;
