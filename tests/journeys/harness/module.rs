//! Calls the JavaScript module in the page.

use serde_json::{Value, json};

use super::{
    failure::{Failure, Result},
    page::Page,
    server::MODULE_CALLER,
};

impl Page {
    /// Calls functions of the module and returns the answer, or the message of the error, for each. `calls`
    /// is a list of calls, each a list: the name of the function and its arguments.
    pub(crate) async fn call_module(&self, calls: &Value) -> Result<Vec<String>> {
        self.step("asks the JavaScript module");
        let answers: String = self
            .eval_async(
                include_str!("js/call_module.js"),
                vec![json!(MODULE_CALLER), calls.clone()],
            )
            .await?;
        serde_json::from_str::<Option<_>>(&answers)
            .ok()
            .flatten()
            .ok_or_else(|| Failure::new("the module is not there, or does not load in this page"))
    }
}
