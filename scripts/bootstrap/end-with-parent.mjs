// Loaded into a child before its own code: when the parent is gone, however it went, the child is asked to stop.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening must not keep a child alive that has finished.
process.channel?.unref();
