variable "name" {
  description = "What it is called everywhere: its file in functions/, its entry point, its address."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", var.name))
    error_message = "A function is named in kebab-case: Cloud Run takes nothing else."
  }
}

variable "project" {
  description = "The project in which it runs."
  type        = string
}

variable "region" {
  description = "The region in which it runs."
  type        = string
}

variable "package" {
  description = "The bucket and the object that hold its code."
  type        = object({ bucket = string, object = string })
}

variable "images" {
  description = "The repository that keeps what is built of it."
  type        = string
}

variable "built_by" {
  description = "The service account that builds it, `projects/…/serviceAccounts/…`."
  type        = string
}

variable "works_as" {
  description = "The e-mail address of the service account in whose name it works."
  type        = string
}

variable "caller" {
  description = "Who alone may call it, unless it is open."
  type        = string
}

variable "open" {
  description = "Whether anyone may call it, from anywhere."
  type        = bool
}

variable "seconds" {
  description = "How long it may work on one call."
  type        = number
}

variable "instances" {
  description = "How many of it there may be at once."
  type        = number

  validation {
    condition     = var.instances >= 1 && var.instances <= 10
    error_message = "Between one and ten instances: more would cost money before anyone looked."
  }
}

variable "environment" {
  description = "What it finds in its environment."
  type        = map(string)
}

variable "secrets" {
  description = "What it finds in its environment from Secret Manager."
  type        = map(object({ secret = string, version = string }))
}
